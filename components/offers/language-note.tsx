import { useLocale, useTranslations } from 'next-intl';
import { isSameTongue } from '@/lib/languages/model';

/** Tells a reader that what follows is not in their language, and in which it is; nothing where it is in theirs. */
export function LanguageNote({ written }: { written: string }) {
  const t = useTranslations('offers');
  const locale = useLocale();
  if (isSameTongue(written, locale)) return null;
  const language = new Intl.DisplayNames(locale, { type: 'language' }).of(written) ?? written;
  return <p className="language-note">{t('writtenIn', { language })}</p>;
}
