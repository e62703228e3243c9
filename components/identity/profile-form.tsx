import { useTranslations } from 'next-intl';
import { PSEUDONYM_MAX } from '@/lib/identity/model/pseudonym';
import { type Language, languageNames } from '@/lib/languages/model';
import { Button } from '../ui/button';
import { Select, TextField } from '../ui/fields';

interface Props {
  tenantSlug: string;
  pseudonym: string;
  locale: string;
  /** The languages that the space offers. */
  languages: readonly Language[];
  error: string | undefined;
}

/** The name one is seen under, and the language of pages and mails. */
export function ProfileForm({ tenantSlug, pseudonym, locale, languages, error }: Props) {
  const t = useTranslations();
  const choices = languages.map((value) => ({ value, label: languageNames[value] }));
  return (
    <form className="identity__form" action={`/${tenantSlug}/account/profile`} method="post">
      <TextField
        name="pseudonym"
        label={t('identity.welcome.pseudonym')}
        hint={t('identity.account.pseudonymHint')}
        error={error}
        defaultValue={pseudonym}
        autoComplete="nickname"
        maxLength={PSEUDONYM_MAX}
        required
      />
      <Select name="locale" label={t('identity.account.language')} defaultValue={locale} choices={choices} />
      <Button kind="secondary">{t('common.save')}</Button>
    </form>
  );
}
