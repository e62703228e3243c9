import './theme-list.css';
import { useTranslations } from 'next-intl';
import type { PublicQuote } from '@/lib/quotes/model';
import type { ThemeView } from '@/lib/themes/model';

interface Props {
  themes: readonly ThemeView[];
  /** The address below which each theme's contributions are read. */
  base: string;
}

/** What was spoken about, each theme with how many contributions, and the way to them. */
export function ThemeList({ themes, base }: Props) {
  const t = useTranslations('offers.result');
  if (themes.length === 0) return null;
  return (
    <section aria-labelledby="themes">
      <h2 id="themes">{t('themes')}</h2>
      <p>{t('themesHelp')}</p>
      {themes.map(({ id, name, summary, count }) => (
        <section key={id} className="theme" aria-labelledby={id}>
          <h3 id={id}>{name}</h3>
          {summary && <p className="theme__summary">{summary}</p>}
          {count > 0 && (
            <p>
              <a href={`${base}/${id}`}>{t('readTheme', { count, name })}</a>
            </p>
          )}
        </section>
      ))}
    </section>
  );
}

/** Words of people who agreed to be quoted, each with the way to where they were said. */
export function QuoteList({ quotes }: { quotes: readonly PublicQuote[] }) {
  const t = useTranslations('offers.result');
  if (quotes.length === 0) return null;
  return (
    <section aria-labelledby="quotes">
      <h2 id="quotes">{t('quotes')}</h2>
      <p>{t('quotesHelp')}</p>
      <ul className="quotes">
        {quotes.map(({ id, text, author, href }) => (
          <li key={id}>
            <blockquote cite={href}>{text}</blockquote>
            <p>
              <a href={href}>{t('quoteOf', { author: author || t('nobody') })}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
