import { type Actor, isModerator } from '@/lib/actor';
import { no, type Verdict, yes } from '@/lib/errors';
import type { ContributionFacts } from './model';
import type { AuthorFacts } from './model/sanction';

/** Whether the actor sees moderation at all: hidden texts, decisions, the log. */
export const canModerate = (actor: Actor): Verdict =>
  actor.memberId === null ? no('sign-in.needed') : isModerator(actor) ? yes : no('moderation.not-yours');

export const canHide = (actor: Actor, contribution: ContributionFacts): Verdict => {
  const may = canModerate(actor);
  if (!may.ok) return may;
  return contribution.withdrawnAt
    ? no('contribution.withdrawn')
    : contribution.hiddenBy
      ? no('contribution.already-hidden')
      : yes;
};

export const canRestore = (actor: Actor, contribution: ContributionFacts): Verdict => {
  const may = canModerate(actor);
  return !may.ok ? may : contribution.hiddenBy ? yes : no('contribution.not-hidden');
};

/** Whether the actor may leave a reported contribution as it is. Says no with `case.not-open` too. */
export const canKeep = (actor: Actor, { isUnderQuestion }: { isUnderQuestion: boolean }): Verdict => {
  const may = canModerate(actor);
  return !may.ok ? may : isUnderQuestion ? yes : no('case.not-open');
};

/**
 * Everybody who sees a contribution may report it: without an account, after the end, and while suspended. Says no with
 * `notice.own` or `notice.gone`.
 */
export const canReport = (actor: Actor, contribution: ContributionFacts): Verdict =>
  contribution.withdrawnAt || contribution.hiddenBy
    ? no('notice.gone')
    : actor.memberId !== null && contribution.authorId === actor.memberId
      ? no('notice.own')
      : yes;

/**
 * Whether the actor may warn or pause this author. The town's own people are its admins' affair. Says no with
 * `sanction.own`, `sanction.of-team` or `sanction.of-nobody` too.
 */
export const canSanction = (actor: Actor, author: AuthorFacts): Verdict => {
  const may = canModerate(actor);
  if (!may.ok) return may;
  return author.memberId === actor.memberId
    ? no('sanction.own')
    : author.hasRole
      ? no('sanction.of-team')
      : author.isErased
        ? no('sanction.of-nobody')
        : yes;
};

/** Whether the actor may end the author's pause. Says no with `sanction.not-paused` too. */
export const canLift = (actor: Actor, author: AuthorFacts): Verdict => {
  const may = canSanction(actor, author);
  return !may.ok ? may : author.suspendedUntil ? yes : no('sanction.not-paused');
};
