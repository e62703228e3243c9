import { type Actor, isEditor, isPlanner } from '@/lib/actor';
import { no, type Verdict, yes } from '@/lib/errors';
import type { ContributionKind } from '@/lib/moderation/model';
import { canCreateOffer } from '@/lib/offers/policy';

/** Whether the actor speaks for the municipality: editors, planners and admins. */
export const canSpeakOfficially = (actor: Actor): Verdict =>
  actor.memberId === null ? no('sign-in.needed') : isEditor(actor) || isPlanner(actor) ? yes : no('feedback.not-yours');

/**
 * Whether the actor may answer this contribution, also after the end: that is when most answers are given. Says no with
 * `comment.gone` or `annotation.gone` too.
 */
export const canGiveFeedback = (
  actor: Actor,
  contribution: { kind: ContributionKind; withdrawnAt: Date | null; hiddenBy: string | null },
): Verdict => {
  const may = canSpeakOfficially(actor);
  const isGone = contribution.withdrawnAt !== null || contribution.hiddenBy !== null;
  return may.ok && isGone ? no(`${contribution.kind}.gone`) : may;
};

/** The texts to answer with belong to the town: whoever prepares offers keeps them, and whoever answers uses them. */
export const canKeepTemplates = (actor: Actor): Verdict => canCreateOffer(actor);
