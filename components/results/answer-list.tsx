import './answer-list.css';
import { useFormatter, useTranslations } from 'next-intl';
import type { OfficialAnswer } from '@/lib/results/model';
import { Badge } from '../ui/badge';
import { Time } from '../ui/time';

interface Props {
  statuses: readonly { status: OfficialAnswer['status']; count: number }[];
  newest: readonly OfficialAnswer[];
}

/** What the municipality answered: how often with which status, and the newest answers with what they are about. */
export function AnswerList({ statuses, newest }: Props) {
  const t = useTranslations('offers.result');
  const status = useTranslations('thread.feedback.status');
  const format = useFormatter();
  const all = statuses.reduce((sum, { count }) => sum + count, 0);
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t('answers')}</h2>
      {all === 0 && <p>{t('answersNone')}</p>}
      <ul className="answer-counts">
        {statuses.map((one) => (
          <li key={one.status}>
            {status(one.status)}: {format.number(one.count)}
          </li>
        ))}
      </ul>
      {all > newest.length && <p>{t('answersNewest', { shown: newest.length, all })}</p>}
      <ol className="answers">
        {newest.map((answer) => (
          <li key={answer.id}>
            <Answer answer={answer} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Answer({ answer }: { answer: OfficialAnswer }) {
  const t = useTranslations('offers.result');
  const status = useTranslations('thread.feedback.status');
  return (
    <>
      <p>
        <Badge tone="info">{status(answer.status)}</Badge> <Time at={answer.at} />
      </p>
      <p className="answers__text">{answer.text}</p>
      <p className="answers__about">
        {t('about')} <a href={answer.href}>{answer.about || t('coveredAbout')}</a>
      </p>
    </>
  );
}
