'use client';
import { useTranslations } from 'next-intl';
import type { CommentView } from '@/lib/realtime/model';
import { CommentDeed } from './comment-deed';

/** Asks once more before one's own comment is taken back. */
export function WithdrawForm({ comment, onDone }: { comment: CommentView; onDone: () => void }) {
  const t = useTranslations('thread.withdraw');
  return (
    <CommentDeed comment={comment} deed="withdraw" onDone={onDone}>
      <p>{t('question')}</p>
    </CommentDeed>
  );
}
