import { useTranslations } from 'next-intl';
import { MONTHS } from '@/lib/residency/model';
import { Button } from '../ui/button';
import { TextArea, TextField } from '../ui/fields';
import { Section } from './section';

interface Props {
  action: string;
  rules: { months: number; postcodes: readonly string[]; registerUrl: string | null; hasSecret: boolean };
  /** What was typed before it was refused, and the sentences why, by field. */
  typed: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** For how long a proof counts, which postcodes lie in the town, and where the registration office answers. */
export function ResidencyRulesForm({ action, rules, typed, errors }: Props) {
  const t = useTranslations('residency.rules');
  const postcodes = Object.entries(errors).find(([field]) => field.startsWith('postcodes'))?.[1];
  return (
    <Section id="rules" title={t('title')} help={t('help')}>
      <form className="stack" method="post" action={action}>
        <TextField
          {...{ name: 'months', type: 'number', inputMode: 'numeric', ...MONTHS, required: true }}
          label={t('months')}
          error={errors.months}
          defaultValue={typed.months ?? rules.months}
        />
        <TextArea
          name="postcodes"
          label={t('postcodes')}
          hint={t('postcodesHint')}
          error={postcodes}
          defaultValue={typed.postcodes ?? rules.postcodes.join(', ')}
          rows={3}
        />
        <TextField
          name="registerUrl"
          type="url"
          label={t('registerUrl')}
          hint={t('registerUrlHint')}
          error={errors.registerUrl}
          defaultValue={typed.registerUrl ?? rules.registerUrl ?? ''}
        />
        <TextField
          name="registerSecret"
          type="password"
          autoComplete="off"
          label={t('registerSecret')}
          hint={t(rules.hasSecret ? 'registerSecretKept' : 'registerSecretHint')}
          error={errors.registerSecret}
        />
        <div className="buttons">
          <Button kind="secondary">{t('save')}</Button>
        </div>
      </form>
    </Section>
  );
}
