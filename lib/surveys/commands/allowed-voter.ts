import type { Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, Refusal } from '@/lib/errors';
import { canAnswer } from '../policy';
import { invitationBy, type Voter } from '../queries/participation';
import type { Survey } from '../queries/published-survey';

/**
 * Who this is to the survey, if they may answer now; whether they have is not asked. Refuses as `canAnswer` says, or with
 * `Invalid` `code.unknown`.
 */
export async function allowedVoter(
  tx: Tx,
  { actor, survey, code }: { actor: Actor; survey: Survey; code: string | undefined },
): Promise<Voter> {
  // First, since with another key no code is known.
  if (survey.otherKey) assertAllowed(canAnswer(actor, survey, { hasAnswered: false }));
  const invitation = code ? await invitationBy(tx, survey.formatId, code) : null;
  if (survey.codes && code && !invitation) {
    throw new Refusal('Invalid', 'input.invalid', { problems: [{ field: 'code', code: 'code.unknown' }] });
  }
  // Whether the person has answered is not asked here: the key of the mark knows, also of what arrives meanwhile.
  assertAllowed(canAnswer(actor, survey, { hasAnswered: false, hasCode: invitation !== null }));
  if (survey.codes && invitation) return { code: invitation };
  if (actor.memberId === null) throw new Refusal('SignInNeeded', 'sign-in.needed');
  return { member: actor.memberId };
}
