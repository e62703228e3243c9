'use client';
import { useTranslations } from 'next-intl';
import { useRef, useSyncExternalStore } from 'react';
import { CommentList } from './comment-list';
import { CommentsWaiting } from './comments-waiting';
import { HeldPosts } from './held-posts';
import { MoreComments } from './more-comments';
import { PendingPosts } from './pending-posts';
import { Still } from './still';
import { useThreadScope } from './thread-context';
import { useArrivals } from './use-arrivals';

/** All that was said, in the order of the page's sorting, and what comes live. */
export function Said() {
  const t = useTranslations('thread');
  const { view, discussion } = useThreadScope();
  const { shown, outbox, held } = discussion;
  const { known, fresh } = useSyncExternalStore(shown.onChange, shown.now, shown.now);
  const list = useRef<HTMLDivElement>(null);
  useArrivals(list);
  const older = <CommentList branches={known} label={t('comments')} />;
  const newer = <CommentList branches={fresh} label={t('newComments')} />;
  const isEmpty = known.length + fresh.length === 0 && outbox.pending.length + held.length === 0;
  if (view.sorting === 'oldest') {
    return (
      <div className="thread__said">
        <Still list={list}>
          {older}
          <MoreComments />
          {newer}
          {isEmpty && <p className="thread__empty">{t('empty')}</p>}
        </Still>
        <CommentsWaiting />
        <HeldPosts isOf={isTop} />
        <PendingPosts parentId={null} />
      </div>
    );
  }
  return (
    <div className="thread__said">
      <CommentsWaiting />
      <HeldPosts isOf={isTop} />
      <PendingPosts parentId={null} />
      <Still list={list}>
        {newer}
        {older}
        {isEmpty && <p className="thread__empty">{t('empty')}</p>}
      </Still>
      <div className="thread__end">
        <MoreComments />
      </div>
    </div>
  );
}

const isTop = (parentId: string | null) => parentId === null;
