import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import type { FeedbackStatus } from '@/lib/feedback/model';
import type { FeedbackView } from '@/lib/realtime/model';
import './entry-feedback.css';

/** What the municipality says about an entry: its state in a word, why, and when. */
export function EntryFeedback({ entryId, feedback }: { entryId: string; feedback: FeedbackView }) {
  const t = useTranslations('thread.feedback');
  return (
    <section className="entry-feedback" aria-labelledby={`${entryId}-feedback`}>
      <h3 id={`${entryId}-feedback`}>{t('title')}</h3>
      <FeedbackBadge status={feedback.status} />
      <p className="entry-feedback__text">{feedback.text}</p>
      <p className="entry-feedback__meta">
        {feedback.by && <span>{feedback.by}</span>}
        <Time at={feedback.at} show="moment" />
      </p>
    </section>
  );
}

/** The state of an answered entry in a word. */
export function FeedbackBadge({ status }: { status: FeedbackStatus }) {
  const t = useTranslations('thread.feedback.status');
  return (
    <Badge tone={status === 'done' ? 'success' : 'info'} icon="check">
      {t(status)}
    </Badge>
  );
}
