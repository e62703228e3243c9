import { useTranslations } from 'next-intl';
import { fixedDays, kept, periods, type Retention } from '@/lib/retention/model';
import { Button } from '../ui/button';
import { Select } from '../ui/fields';
import { Section } from './section';

interface Props {
  action: string;
  values: Retention;
  errors: ReadonlyMap<string, string>;
}

/** How long what people left stays bound to them, in plain words, and what is the same everywhere. */
export function RetentionForm({ action, values, errors }: Props) {
  const t = useTranslations('town.settings.retention');
  return (
    <Section id="retention" title={t('title')} help={t('help')}>
      <form className="settings-form" method="post" action={action}>
        {kept.map((what) => (
          <Select
            key={what}
            name={what}
            label={t(`${what}.label`)}
            hint={t(`${what}.hint`)}
            choices={periods[what].map((months) => ({ value: String(months), label: t('period', { months }) }))}
            defaultValue={String(values[what])}
            error={errors.get(what)}
          />
        ))}
        <div>
          <p>{t('fixed')}</p>
          <ul className="settings-fixed">
            {(['session', 'form', 'tries', 'mails', 'invitations', 'log'] as const).map((what) => (
              <li key={what}>{t(`always.${what}`, fixedDays)}</li>
            ))}
          </ul>
        </div>
        <Button type="submit" kind="secondary">
          {t('save')}
        </Button>
      </form>
    </Section>
  );
}
