import { useTranslations } from 'next-intl';
import type { OwnQuote } from '@/lib/quotes/model';
import { Button } from '../ui/button';

/** The words that somebody is asked to be quoted with, each with one click for yes and one for no. */
export function OwnQuotes({ quotes, action }: { quotes: readonly OwnQuote[]; action: string }) {
  const t = useTranslations('identity.quotes');
  return (
    <ul className="identity__list">
      {quotes.map(({ id, text, offer, answer }) => (
        <li key={id} id={id}>
          <p>{t('offer', { offer })}</p>
          <blockquote>{text}</blockquote>
          <p>{t(answer ?? 'waiting')}</p>
          <div className="buttons">
            {answer !== 'agreed' && (
              <Answer {...{ id, action }} answer="agreed">
                {t(answer === 'refused' ? 'agreeAfter' : 'agree')}
              </Answer>
            )}
            {answer !== 'refused' && (
              <Answer {...{ id, action }} answer="refused">
                {t(answer === 'agreed' ? 'withdraw' : 'refuse')}
              </Answer>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

interface AnswerProps {
  id: string;
  action: string;
  answer: 'agreed' | 'refused';
  children: string;
}

const Answer = ({ id, action, answer, children }: AnswerProps) => (
  <form method="post" action={action}>
    <input type="hidden" name="quoteId" value={id} />
    <input type="hidden" name="answer" value={answer} />
    <Button type="submit" kind={answer === 'agreed' ? 'primary' : 'secondary'}>
      {children}
    </Button>
  </form>
);
