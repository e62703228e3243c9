import { useTranslations } from 'next-intl';
import { LAYER_TITLE_LIMIT } from '@/lib/layers/model/layer';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { ServiceLayers } from './service-layers';

interface Props {
  action: string;
  offerId: string;
  look: { kind: string; address: string };
  layers: readonly { name: string; title: string; usable: boolean }[];
}

/** Chooses of what a service has, and names it. */
export function ServiceChoice({ action, offerId, look, layers }: Props) {
  const t = useTranslations('manage.service');
  return (
    <form className="stack" method="post" action={action}>
      <input type="hidden" name="offerId" value={offerId} />
      <input type="hidden" name="kind" value={look.kind} />
      <input type="hidden" name="address" value={look.address} />
      <ServiceLayers layers={layers} />
      <TextField name="title" label={t('name')} hint={t('nameHint')} maxLength={LAYER_TITLE_LIMIT} required />
      <div className="buttons">
        <Button type="submit" icon="check">
          {t('add')}
        </Button>
      </div>
    </form>
  );
}
