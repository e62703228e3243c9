import './themes.css';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import type { AskedQuote } from '@/lib/quotes/model';

/** The quotes that were asked for, with what their authors said. */
export function AskedQuotes({ quotes, action }: { quotes: readonly AskedQuote[]; action: string }) {
  const t = useTranslations('manage.quotes');
  return (
    <section aria-labelledby="quotes">
      <h3 id="quotes">{t('asked')}</h3>
      {quotes.length === 0 && <p>{t('none')}</p>}
      <ul className="theme-list">
        {quotes.map(({ id, text, author, href, answer }) => (
          <li key={id}>
            <Badge tone={answer === 'agreed' ? 'success' : 'info'}>{t(answer ?? 'waiting')}</Badge>
            <blockquote className="chosen-text">{text}</blockquote>
            <p>
              <a href={href}>{author}</a>
            </p>
            {answer !== 'refused' && (
              <form method="post" action={action}>
                <input type="hidden" name="quoteId" value={id} />
                <Button type="submit" small kind="tertiary">
                  {t('drop', { author })}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
