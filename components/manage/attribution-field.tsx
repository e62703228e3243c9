import { useTranslations } from 'next-intl';
import { ATTRIBUTION_LIMIT } from '@/lib/layers/model/remote';
import { TextField } from '../ui/fields';

/** Whose the map is. */
export function AttributionField({ id, value = '' }: { id: string; value?: string | undefined }) {
  const t = useTranslations('manage.baseMap');
  return (
    <TextField
      id={id}
      name="attribution"
      label={t('attribution')}
      hint={t('attributionHint')}
      optional={t('optional')}
      maxLength={ATTRIBUTION_LIMIT}
      defaultValue={value}
    />
  );
}
