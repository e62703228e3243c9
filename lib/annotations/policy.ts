import type { Actor } from '@/lib/actor';
import { no, type Verdict, yes } from '@/lib/errors';
import type { Thread } from '@/lib/threads/model';
import { canRewrite, canTakePart } from '@/lib/threads/policy';
import type { AnnotationFacts } from './model/draft';

/**
 * Whether the actor may put something on this map now. Only the thread of the map itself takes annotations, not the
 * discussion below one of them.
 */
export const canAnnotate = (actor: Actor, thread: Thread): Verdict =>
  thread.subjectId !== thread.offerFormatId
    ? no('thread.not-offered', { activity: 'annotate' })
    : canTakePart(actor, thread, 'annotate');

export const canEditAnnotation = (actor: Actor, thread: Thread, annotation: AnnotationFacts): Verdict =>
  annotation.authorId !== actor.memberId
    ? no('annotation.not-yours')
    : annotation.withdrawnAt !== null || annotation.hiddenBy !== null
      ? no('annotation.gone')
      : canRewrite(actor, thread, 'annotate');

/** One may always take back what one said, also after the end. */
export const canWithdrawAnnotation = (actor: Actor, annotation: AnnotationFacts): Verdict =>
  annotation.authorId !== actor.memberId
    ? no('annotation.not-yours')
    : annotation.withdrawnAt
      ? no('annotation.gone')
      : yes;

/** Support is a vote on what stands on the map. */
export const canSupport = (actor: Actor, thread: Thread, annotation: AnnotationFacts): Verdict =>
  annotation.withdrawnAt !== null || annotation.hiddenBy !== null
    ? no('annotation.gone')
    : canTakePart(actor, thread, 'vote');
