import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { Time } from '../ui/time';
import { Section } from './section';

interface Props {
  action: string;
  sheets: readonly { sheet: string; madeAt: Date; count: number; used: number }[];
  errors: Readonly<Record<string, string>>;
}

/** Prints codes for letters, and says how many of each sheet were used. */
export function ResidencyCodes({ action, sheets, errors }: Props) {
  const t = useTranslations('residency.codes');
  return (
    <Section id="codes" title={t('title')} help={t('help')}>
      <form className="stack" method="post" action={action}>
        <TextField name="sheet" label={t('sheet')} hint={t('sheetHint')} error={errors.sheet} maxLength={80} required />
        <TextField
          {...{ name: 'count', type: 'number', inputMode: 'numeric', min: 1, max: 2_000, required: true }}
          label={t('count')}
          error={errors.count}
        />
        <div className="buttons">
          <Button kind="secondary" icon="document">
            {t('print')}
          </Button>
        </div>
      </form>
      {sheets.length > 0 && (
        <ul>
          {sheets.map(({ sheet, madeAt, count, used }) => (
            <li key={sheet}>{t.rich('printed', { sheet, count, used, at: () => <Time at={madeAt} /> })}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
