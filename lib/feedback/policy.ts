import { type Actor, isEditor, isPlanner } from '@/lib/actor';
import { no, type Verdict, yes } from '@/lib/errors';

/** Whether the actor speaks for the municipality: editors, planners and admins. */
export const canSpeakOfficially = (actor: Actor): Verdict =>
  actor.memberId === null ? no('sign-in.needed') : isEditor(actor) || isPlanner(actor) ? yes : no('feedback.not-yours');

/** Whether the actor may answer this annotation, also after the end: that is when most answers are given. */
export const canGiveFeedback = (
  actor: Actor,
  annotation: { withdrawnAt: Date | null; hiddenBy: string | null },
): Verdict => {
  const may = canSpeakOfficially(actor);
  return may.ok && (annotation.withdrawnAt !== null || annotation.hiddenBy !== null) ? no('annotation.gone') : may;
};
