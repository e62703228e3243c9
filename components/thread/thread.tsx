'use client';
import './thread.css';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Rule } from '@/lib/moderation/queries/rules';
import type { ThreadView } from '@/lib/threads/queries/view';
import { type Action, addressOf, type Place } from './address';
import { CommentList } from './comment-list';
import { MoreComments } from './more-comments';
import { PendingPosts } from './pending-posts';
import { PostForm } from './post-form';
import { ThreadContext } from './thread-context';
import { ThreadHead } from './thread-head';
import { useDiscussion } from './use-discussion';

export interface ThreadProps {
  place: Place;
  view: ThreadView;
  /** What the address asks to do with a comment. */
  action: Action | null;
  /** The netiquette's rules, for who may hide. */
  rules: readonly Rule[];
  /** A fresh id for the form without scripts, and the text that a detour kept. */
  formKey: string;
  keptText: string;
}

/**
 * A whole discussion: what is said, who is here, and the forms. Rendered on the server it works without scripts; in
 * the browser it goes on live. Give it a `key` of thread, sorting and page.
 */
export function Thread(props: ThreadProps) {
  const { view, place, formKey, keptText } = props;
  const t = useTranslations('thread');
  const discussion = useDiscussion(props);
  const [action, setAction] = useState(props.action);
  const { fresh, known } = discussion.branches;
  const older = <CommentList branches={known} label={t('comments')} />;
  const newer = <CommentList branches={fresh} label={t('newComments')} />;
  return (
    <ThreadContext value={{ ...props, discussion, action, setAction }}>
      <section className="thread" id="thread" aria-label={t('label')}>
        <ThreadHead />
        <PostForm parentId={null} formKey={formKey} keptText={action?.kind === 'reply' ? '' : keptText} />
        {view.sorting === 'oldest' ? null : <PendingPosts parentId={null} />}
        {view.sorting === 'oldest' ? older : newer}
        {view.sorting === 'oldest' ? null : older}
        {known.length + fresh.length === 0 && discussion.outbox.pending.length === 0 && (
          <p className="thread__empty">{t('empty')}</p>
        )}
        <MoreComments />
        {view.sorting === 'oldest' && newer}
        {view.sorting === 'oldest' && <PendingPosts parentId={null} />}
        <noscript>
          <p className="thread__hint">
            {t('withoutScript')} <a href={addressOf(place, {}, 'thread')}>{t('reload')}</a>
          </p>
        </noscript>
      </section>
    </ThreadContext>
  );
}
