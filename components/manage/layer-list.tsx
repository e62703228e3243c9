import './layers.css';
import { useTranslations } from 'next-intl';
import { beginnings, type LayerView } from '@/lib/layers/model/layer';
import { Button } from '../ui/button';
import { Details } from '../ui/details';
import { Select, TextField } from '../ui/fields';
import { LayerFacts } from './layer-facts';

interface Props {
  /** The address of the page; below it are those of the forms. */
  base: string;
  layers: readonly LayerView[];
}

/** What an offer's maps draw, from the topmost layer, each with all that can be done with it. */
export function LayerList({ base, layers }: Props) {
  const t = useTranslations('manage.layers');
  if (layers.length === 0) return <p className="manage__intro">{t('none')}</p>;
  return (
    <section aria-labelledby="layers">
      <h2 id="layers">{t('title')}</h2>
      <p className="manage__intro kern-hint">{t('orderHint')}</p>
      <ol className="layers">
        {layers.map((layer, index) => (
          <li key={layer.id} id={`layer-${layer.id}`} className="layers__card">
            <div className="layers__head">
              <h3 className="layers__title">{layer.title}</h3>
              <Order base={base} layer={layer} first={index === 0} last={index === layers.length - 1} />
            </div>
            <LayerFacts layer={layer} />
            {layer.source.kind === 'picture' && (
              <a href={`${base}/place/${layer.id}`}>{t('place', { title: layer.title })}</a>
            )}
            <Details summary={t('change', { title: layer.title })}>
              <Look base={base} layer={layer} />
              <Remove base={base} layer={layer} />
            </Details>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Order({ base, layer, first, last }: { base: string; layer: LayerView; first: boolean; last: boolean }) {
  const t = useTranslations('manage.layers');
  if (first && last) return null;
  return (
    <form className="layers__order" method="post" action={`${base}/move`}>
      <input type="hidden" name="layerId" value={layer.id} />
      {!first && (
        <Button kind="secondary" small name="to" value="up" aria-label={t('upNamed', { title: layer.title })}>
          {t('up')}
        </Button>
      )}
      {!last && (
        <Button kind="secondary" small name="to" value="down" aria-label={t('downNamed', { title: layer.title })}>
          {t('down')}
        </Button>
      )}
    </form>
  );
}

function Look({ base, layer }: { base: string; layer: LayerView }) {
  const t = useTranslations('manage.layers');
  const common = useTranslations('common');
  const named = (field: string) => ({ name: field, id: `${field}-${layer.id}` });
  return (
    <form className="stack" method="post" action={`${base}/change`}>
      <input type="hidden" name="layerId" value={layer.id} />
      <TextField {...named('title')} label={t('name')} hint={t('nameHint')} defaultValue={layer.title} />
      <div className="manage-pair">
        <Select
          {...named('opacity')}
          label={t('opacity')}
          defaultValue={nearest(layer.opacity)}
          choices={OPACITIES.map((share) => ({ value: share, label: t('percent', { share: Number(share) }) }))}
        />
        <Select
          {...named('fromZoom')}
          label={t('fromZoom')}
          defaultValue={layer.fromZoom ?? ''}
          choices={beginnings.map((zoom) => ({ value: String(zoom ?? ''), label: t(`from.${zoom ?? 'always'}`) }))}
        />
      </div>
      <TextField
        {...named('attribution')}
        label={t('attribution')}
        hint={t('attributionHint')}
        optional={common('optional')}
        defaultValue={layer.attribution ?? ''}
      />
      <div className="kern-form-check">
        <input type="checkbox" className="kern-form-check__checkbox" {...named('shown')} defaultChecked={layer.shown} />
        <label className="kern-label" htmlFor={`shown-${layer.id}`}>
          {t('shown')}
        </label>
      </div>
      <div className="buttons">
        <Button type="submit" icon="check">
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

const OPACITIES = ['1', '0.8', '0.6', '0.4', '0.2'];
const nearest = (opacity: number) =>
  OPACITIES.reduce((best, one) => (Math.abs(+one - opacity) < Math.abs(+best - opacity) ? one : best));

function Remove({ base, layer }: { base: string; layer: LayerView }) {
  const t = useTranslations('manage.layers');
  return (
    <form className="layers__remove" method="post" action={`${base}/remove`}>
      <input type="hidden" name="layerId" value={layer.id} />
      <p>{t('removeText', { title: layer.title })}</p>
      <Button type="submit" kind="secondary">
        {t('remove')}
      </Button>
    </form>
  );
}
