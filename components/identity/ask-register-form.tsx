import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';

interface Props {
  tenantSlug: string;
  next: string;
  /** The sentences of what was wrong, by field. */
  errors: Readonly<Record<string, string>>;
}

const FIELDS = [
  ['givenNames', { autoComplete: 'given-name', maxLength: 100 }],
  ['familyName', { autoComplete: 'family-name', maxLength: 100 }],
  ['birthDate', { autoComplete: 'bday', type: 'date' }],
  ['street', { autoComplete: 'street-address', maxLength: 150 }],
  ['postcode', { autoComplete: 'postal-code', inputMode: 'numeric', maxLength: 5 }],
] as const;

/** Has the town's registration office asked, with what one types here and is kept nowhere. */
export function AskRegisterForm({ tenantSlug, next, errors }: Props) {
  const t = useTranslations('residency.register');
  return (
    <section aria-labelledby="by-register">
      <h2 id="by-register">{t('title')}</h2>
      <p>{t('text')}</p>
      <form className="identity__form" action={`/${tenantSlug}/residency/register`} method="post">
        <input type="hidden" name="next" value={next} />
        {FIELDS.map(([name, input]) => (
          <TextField key={name} name={name} label={t(name)} error={errors[name]} {...input} required />
        ))}
        <Button kind="secondary">{t('go')}</Button>
      </form>
    </section>
  );
}
