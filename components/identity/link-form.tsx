import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';

interface Props {
  tenantSlug: string;
  next: string;
  /** What was typed before it was refused, and the sentence why. */
  typed: string;
  error: string | undefined;
}

/** Asks for the address that a link is mailed to. There is no password anywhere. */
export function LinkForm({ tenantSlug, next, typed, error }: Props) {
  const t = useTranslations('identity.signIn');
  return (
    <form className="identity__form" action={`/${tenantSlug}/sign-in/link`} method="post">
      <input type="hidden" name="next" value={next} />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        error={error}
        defaultValue={typed}
        autoComplete="email webauthn"
        maxLength={254}
        spellCheck={false}
        required
      />
      <Button icon="mail">{t('send')}</Button>
    </form>
  );
}
