import { useLocale, useTranslations } from 'next-intl';
import type { Language } from '@/lib/languages/model';
import { Icon } from '../ui/icon';

/** One button for each language of the site that the page is not in, named in that language; nothing where it has one. */
export function LanguageSwitch({ languages }: { languages: readonly Language[] }) {
  const t = useTranslations('layout.preferences');
  const locale = useLocale();
  const others = languages.filter((language) => language !== locale);
  if (others.length === 0) return null;
  return (
    <form action="/preferences" method="post" aria-label={t('language')}>
      {others.map((language) => (
        <button
          type="submit"
          key={language}
          className="quiet quiet-button"
          name="language"
          value={language}
          lang={language}
        >
          <span className="only-wide">
            <Icon name="globe" size="small" />
          </span>
          <span className="only-narrow">{language.toUpperCase()}</span>
          <span className="kern-sr-only-mobile">{t(`languages.${language}`)}</span>
        </button>
      ))}
    </form>
  );
}
