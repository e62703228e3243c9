import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';

/** Takes the six digits of a mail that is read on another device. */
export function CodeForm({ tenantSlug, next, isWrong }: { tenantSlug: string; next: string; isWrong: boolean }) {
  const t = useTranslations('identity.code');
  return (
    <form className="identity__form identity__code" action={`/${tenantSlug}/sign-in/code`} method="post">
      <input type="hidden" name="next" value={next} />
      <TextField
        name="one-time-code"
        label={t('label')}
        hint={t('hint')}
        error={isWrong && t('wrong')}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={12}
        required
      />
      <Button icon="check">{t('go')}</Button>
    </form>
  );
}
