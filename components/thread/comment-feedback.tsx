import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import { USUAL } from '@/lib/languages/model/usual';
import type { FeedbackView } from '@/lib/realtime/model';
import { CommentText } from './comment-text';

/** What the municipality says about a comment: its state in a word, why, who, and when. */
export function CommentFeedback({ feedback: { status, text, by, at } }: { feedback: FeedbackView }) {
  const t = useTranslations('thread.feedback');
  return (
    <div className="comment__feedback">
      <p className="comment__author">
        {t('title')}
        <Badge tone="info" icon="check">
          {t(`status.${status}`)}
        </Badge>
      </p>
      <CommentText text={text} language={USUAL} />
      <p className="comment__mark">
        {by} <Time at={at} show="stamp" />
      </p>
    </div>
  );
}
