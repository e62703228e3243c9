import { type Actor, isEditor, isModerator } from '@/lib/actor';
import { no, type Verdict, yes } from '@/lib/errors';
import type { Activity } from '@/lib/formats/format';
import { canContributeTo } from '@/lib/identity/policy';
import type { CommentFacts, Thread } from './model';

/** Drafts are seen by those who prepare them; everything else by everybody. */
export const canSeeThread = (actor: Actor, thread: Thread): Verdict =>
  thread.state !== 'draft' || isEditor(actor) || isModerator(actor) ? yes : no('thread.not-published');

/** Whether the thread is in a phase in which its format allows this, and the actor may contribute. Votes have no hours. */
export const canTakePart = (actor: Actor, thread: Thread, activity: Activity): Verdict =>
  thread.state === 'closed'
    ? no('thread.closed', { closedAt: thread.closesAt })
    : thread.state !== 'open'
      ? no('thread.not-open-yet')
      : thread.isStopped
        ? no('thread.stopped')
        : !thread.opens.includes(activity)
          ? no('thread.not-offered', { activity })
          : activity === 'vote'
            ? canContributeTo(actor, thread)
            : canWrite(actor, thread);

/**
 * Whether one may write here at this hour, and the actor is among those who may: the town's own people always are. Says
 * no with `thread.out-of-hours` {weekday, time}, `thread.officials-only`, `thread.invited-only` or what `canContributeTo`
 * says.
 */
const canWrite = (actor: Actor, thread: Thread): Verdict => {
  if (actor.roles.size > 0) return canContributeTo(actor, thread);
  if (thread.writers === 'officials') return no('thread.officials-only');
  if (!thread.isWithinHours) return no('thread.out-of-hours', { ...thread.opensAgain });
  if (thread.writers === 'invited' && !thread.invited.includes(actor.memberId ?? '')) return no('thread.invited-only');
  return canContributeTo(actor, { ...thread, residentsOnly: thread.residentsOnly || thread.writers === 'residents' });
};

/**
 * Whether what the actor contributes is published at once; where it is reviewed first, the town's own people are not. Says
 * no with `thread.reviews-first`.
 */
export const canPublish = (actor: Actor, thread: Thread): Verdict =>
  thread.reviewsFirst && actor.roles.size === 0 ? no('thread.reviews-first') : yes;

/** What people put on a map stands in the map's own thread, and what they say about it below each of these. */
export const canPostComment = (actor: Actor, thread: Thread): Verdict =>
  thread.subjectId === thread.offerFormatId && thread.opens.includes('annotate')
    ? no('thread.not-offered', { activity: 'comment' })
    : canTakePart(actor, thread, 'comment');

export const canVote = (actor: Actor, thread: Thread, comment: CommentFacts): Verdict =>
  isGone(comment) ? no('comment.gone') : canTakePart(actor, thread, 'vote');

export const canEditComment = (actor: Actor, thread: Thread, comment: CommentFacts): Verdict =>
  comment.authorId !== actor.memberId
    ? no('comment.not-yours')
    : isGone(comment)
      ? no('comment.gone')
      : canRewrite(actor, thread, 'comment');

/** What was reviewed cannot become something else unseen. Says no with `thread.no-edits` too. */
export const canRewrite = (actor: Actor, thread: Thread, activity: Activity): Verdict =>
  canPublish(actor, thread).ok ? canTakePart(actor, thread, activity) : no('thread.no-edits');

/** One may always take back what one said, also after the end. */
export const canWithdrawComment = (actor: Actor, comment: CommentFacts): Verdict =>
  comment.authorId !== actor.memberId ? no('comment.not-yours') : comment.withdrawnAt ? no('comment.gone') : yes;

const isGone = (comment: CommentFacts) => comment.withdrawnAt !== null || comment.hiddenBy !== null;
