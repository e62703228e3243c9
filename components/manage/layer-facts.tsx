import { useTranslations } from 'next-intl';
import type { LayerView } from '@/lib/layers/model/layer';

/** What a layer's source says of itself, in one line or two. */
export function LayerFacts({ layer: { source } }: { layer: LayerView }) {
  const t = useTranslations('manage.layers');
  if (source.kind === 'picture') {
    return (
      <p className="layers__facts">
        <span>{t('formats.picture')}</span>
        <span>{t('pixels', { width: source.width, height: source.height })}</span>
      </p>
    );
  }
  if (source.kind !== 'plan') {
    const address = source.kind === 'wms' ? source.address : source.template;
    return (
      <p className="layers__facts">
        <span>{t(`formats.${source.kind}`)}</span>
        <span>{URL.canParse(address) ? new URL(address).host : address}</span>
      </p>
    );
  }
  const { facts, fileName } = source;
  const count = Object.values(facts.counts).reduce((sum, each) => sum + each, 0);
  return (
    <p className="layers__facts">
      <span>{t(`formats.${facts.format}`, { version: facts.version ?? '' })}</span>
      {facts.number && <span>{t('number', { number: facts.number })}</span>}
      <span>{t('features', { count })}</span>
      <span>{facts.crs}</span>
      <span>{fileName}</span>
    </p>
  );
}
