import './menu.css';
import { useLocale, useTranslations } from 'next-intl';
import { directionOf, type Language, languageNames, languageOf } from '@/lib/languages/model';
import { Icon } from '../ui/icon';
import { VisuallyHidden } from '../ui/visually-hidden';

/** The languages of the site that the page is not in, each in its own words; nothing where it has one. */
export function LanguageSwitch({ languages }: { languages: readonly Language[] }) {
  const t = useTranslations('layout.preferences');
  const current = languageOf(useLocale());
  const others = languages.filter((language) => language !== current);
  if (others.length === 0) return null;
  return (
    <form action="/preferences" method="post" aria-label={t('language')}>
      {others.length === 1 ? others.map(oneButton) : <Menu current={current} others={others} />}
    </form>
  );
}

const oneButton = (language: Language) => (
  <button type="submit" key={language} className="quiet quiet-button" {...choosing(language)}>
    <span className="only-wide">
      <Icon name="globe" size="small" />
    </span>
    <span className="only-narrow">{language.toUpperCase()}</span>
    <span className="kern-sr-only-mobile">{languageNames[language]}</span>
  </button>
);

/** Opens and closes without a script. */
function Menu({ current, others }: { current: Language; others: readonly Language[] }) {
  const t = useTranslations('layout.preferences');
  return (
    <details className="menu">
      <summary className="quiet">
        <Icon name="globe" size="small" />
        <VisuallyHidden>{t('language')}: </VisuallyHidden>
        <span className="kern-sr-only-mobile">{languageNames[current]}</span>
        <Icon name="chevron" size="small" />
      </summary>
      <ul className="menu__list menu__list--narrow">
        {others.map((language) => (
          <li key={language}>
            <button type="submit" className="menu__item quiet-button" {...choosing(language)}>
              {languageNames[language]}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

const choosing = (language: Language) => ({
  name: 'language',
  value: language,
  lang: language,
  dir: directionOf(language),
});
