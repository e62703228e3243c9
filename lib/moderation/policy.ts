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
