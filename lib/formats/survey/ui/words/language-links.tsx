import './language-links.css';
import { getTranslations } from 'next-intl/server';
import { directionOf } from '@/lib/languages/model';
import { nameOfLanguage } from '@/lib/surveys/model/language';

interface Props {
  languages: readonly string[];
  chosen: string;
  /** What else the address says and goes on saying. */
  query: Readonly<Record<string, string>>;
}

/** The languages in which a survey can be answered, each in its own words. */
export async function LanguageLinks({ languages, chosen, query }: Props) {
  if (languages.length < 2) return null;
  const t = await getTranslations('formats.survey.languages');
  return (
    <nav className="survey-languages" aria-label={t('title')}>
      <ul>
        {languages.map((code) => (
          <li key={code}>
            <a
              href={`?${new URLSearchParams({ ...query, lang: code })}#survey`}
              lang={code}
              hrefLang={code}
              dir={directionOf(code)}
              aria-current={code === chosen ? 'true' : undefined}
            >
              {nameOfLanguage(code)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
