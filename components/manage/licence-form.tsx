import { useTranslations } from 'next-intl';
import { licenceKey, licenceNames } from '@/lib/tenants/model/licences';
import { Button } from '../ui/button';
import { Select } from '../ui/fields';
import { Section } from './section';

interface Props {
  action: string;
  /** Null where the town has not said. */
  chosen: string | null;
  error: string | undefined;
}

/** Under which licence everybody may use what is public. */
export function LicenceForm({ action, chosen, error }: Props) {
  const t = useTranslations('town.settings.licence');
  const named = licenceNames.map((value) => ({ value, label: t(`names.${licenceKey(value)}` as never) }));
  return (
    <Section id="licence" title={t('title')} help={t('help')}>
      <form className="settings-form" method="post" action={action}>
        <Select
          name="licence"
          label={t('label')}
          choices={[{ value: '', label: t('none') }, ...named]}
          defaultValue={chosen ?? ''}
          error={error}
        />
        <Button type="submit" kind="secondary">
          {t('save')}
        </Button>
      </form>
    </Section>
  );
}
