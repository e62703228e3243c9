import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '../ui/icon';

/** One button for each language that the page is not in, named in that language. */
export function LanguageSwitch() {
  const t = useTranslations('layout.preferences');
  const locale = useLocale();
  const others = (['de', 'en'] as const).filter((language) => language !== locale);
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
