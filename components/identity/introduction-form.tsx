import './introduction-form.css';
import { useTranslations } from 'next-intl';
import { PSEUDONYM_MAX } from '@/lib/identity/model/pseudonym';
import { Button } from '../ui/button';
import { Check } from '../ui/choices';
import { FieldError, TextField } from '../ui/fields';
import { Markdown } from '../ui/markdown';

interface Props {
  tenantSlug: string;
  next: string;
  pseudonym: string;
  rules: readonly { number: number; title: string; body: string }[];
  /** The sentences of what was refused, by the fields' names. */
  errors: { pseudonym?: string | undefined; netiquette?: string | undefined };
}

/** The first steps, taken once: a name to be seen under, and yes to the rules that stand above the box. */
export function IntroductionForm({ tenantSlug, next, pseudonym, rules, errors }: Props) {
  const t = useTranslations('identity.welcome');
  return (
    <form action={`/${tenantSlug}/welcome/introduce`} method="post">
      <input type="hidden" name="next" value={next} />
      <div className="identity__form">
        <TextField
          name="pseudonym"
          label={t('pseudonym')}
          hint={t('pseudonymHint')}
          error={errors.pseudonym}
          defaultValue={pseudonym}
          autoComplete="nickname"
          maxLength={PSEUDONYM_MAX}
          required
        />
      </div>
      <section className="introduction__rules" aria-labelledby="netiquette-rules">
        <h2 id="netiquette-rules">{t('rules')}</h2>
        <ol>
          {rules.map((rule) => (
            <li key={rule.number} value={rule.number}>
              <h3>{rule.title}</h3>
              <Markdown>{rule.body}</Markdown>
            </li>
          ))}
        </ol>
      </section>
      <div id="netiquette">
        <Check
          type="checkbox"
          name="netiquette"
          value="accepted"
          label={t('accept')}
          required
          aria-invalid={errors.netiquette ? true : undefined}
        />
        {errors.netiquette && <FieldError id="netiquette-accepted">{errors.netiquette}</FieldError>}
      </div>
      <Button icon="check">{t('done')}</Button>
    </form>
  );
}
