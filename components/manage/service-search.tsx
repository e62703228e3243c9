import { useTranslations } from 'next-intl';
import { serviceKinds } from '@/lib/layers/model/layer';
import { Button } from '../ui/button';
import { Select, TextField } from '../ui/fields';

/** Asks which service is to be looked at. */
export function ServiceSearch({ kind, address }: { kind: string; address: string }) {
  const t = useTranslations('manage.service');
  return (
    <form className="stack" method="get">
      <Select
        name="kind"
        label={t('kind')}
        defaultValue={kind}
        choices={serviceKinds.map((each) => ({ value: each, label: t(`kinds.${each}`) }))}
      />
      <TextField
        name="address"
        type="url"
        label={t('address')}
        hint={t('addressHint')}
        defaultValue={address}
        required
      />
      <div className="buttons">
        <Button type="submit" kind="secondary">
          {t('look')}
        </Button>
      </div>
    </form>
  );
}
