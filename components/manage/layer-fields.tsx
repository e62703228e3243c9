import { useTranslations } from 'next-intl';
import { ATTRIBUTION_LIMIT, LAYER_TITLE_LIMIT } from '@/lib/layers/model/layer';
import { TextField } from '../ui/fields';

interface Props {
  offerId: string;
  /** What the layer is called where nobody names it. */
  nameHint: string;
}

/** What an editor says of a new layer beside its file. */
export function LayerFields({ offerId, nameHint }: Props) {
  const t = useTranslations('manage.layers');
  const common = useTranslations('common');
  return (
    <>
      <input type="hidden" name="offerId" value={offerId} />
      <TextField
        name="title"
        label={t('name')}
        hint={nameHint}
        optional={common('optional')}
        maxLength={LAYER_TITLE_LIMIT}
      />
      <TextField
        name="attribution"
        label={t('attribution')}
        hint={t('attributionHint')}
        optional={common('optional')}
        maxLength={ATTRIBUTION_LIMIT}
      />
    </>
  );
}
