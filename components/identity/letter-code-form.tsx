import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';

interface Props {
  tenantSlug: string;
  next: string;
  /** As the address brought it, from the letter's picture of squares. */
  code: string | undefined;
  error: string | undefined;
}

/** Takes the code that came by letter. */
export function LetterCodeForm({ tenantSlug, next, code, error }: Props) {
  const t = useTranslations('residency.code');
  return (
    <section aria-labelledby="by-code">
      <h2 id="by-code">{t('title')}</h2>
      <p>{t('text')}</p>
      <form className="identity__form" action={`/${tenantSlug}/residency/code`} method="post">
        <input type="hidden" name="next" value={next} />
        <TextField
          name="code"
          label={t('label')}
          hint={t('hint')}
          error={error}
          defaultValue={code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
          required
        />
        <Button kind="secondary">{t('go')}</Button>
      </form>
    </section>
  );
}
