'use client';
import { useTranslations } from 'next-intl';
import type { CommentView } from '@/lib/realtime/model';
import { NewOnes } from './new-ones';

/** Answers that came while their branch was in view. They stand on the line below it, where there is room already. */
export function AnswersWaiting({ answers }: { answers: readonly CommentView[] }) {
  const t = useTranslations('thread.waiting');
  const seen = answers.filter(({ gone }) => !gone);
  if (seen.length === 0) return null;
  return (
    <div className="branch__waiting">
      <NewOnes comments={answers} label={t('answers', { count: seen.length })} />
    </div>
  );
}
