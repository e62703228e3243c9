import { type Actor, isSignedIn } from '@/lib/actor';
import { no, type Verdict, yes } from '@/lib/errors';
import { canModerate } from '@/lib/moderation/policy';
import type { HeldFacts } from './model';

/**
 * Whether the actor may publish what waits, or decide that it is not. What was begun to be published is published by whoever
 * tries again. Says no with `held.decided` too.
 */
export const canReview = (actor: Actor, { state }: Pick<HeldFacts, 'state'>): Verdict => {
  const may = canModerate(actor);
  return !may.ok ? may : state === 'refused' ? no('held.decided') : yes;
};

/** Whether the actor may decide that it is not published: not once it is about to be. */
export const canRefuse = (actor: Actor, held: Pick<HeldFacts, 'state'>): Verdict => {
  const may = canReview(actor, held);
  return may.ok && held.state === 'publishing' ? no('held.decided') : may;
};

/** One may take back what one sent as long as it waits. */
export const canTakeBack = (actor: Actor, { authorId, state }: Pick<HeldFacts, 'authorId' | 'state'>): Verdict =>
  !isSignedIn(actor)
    ? no('sign-in.needed')
    : authorId !== actor.memberId
      ? no('held.not-yours')
      : state === 'waiting'
        ? yes
        : no('held.decided');
