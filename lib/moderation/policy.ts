import { type Actor, isModerator } from '@/lib/actor';
import { no, type Verdict, yes } from '@/lib/errors';
import type { ContributionFacts } from './model';

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
