import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { participations } from '@/db/schema/surveys';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { parse, Refusal } from '@/lib/errors';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { BallotWish } from '../model/ballot';
import { markOfVoter } from '../queries/participation';
import { publishedSurvey } from '../queries/published-survey';
import { allowedVoter } from './allowed-voter';
import { ballotKey } from './ballot-key';
import { guardAgainstPrograms } from './guard';
import { keepSealingCheck } from './keep-sealing-check';

/**
 * Signs somebody's ballot without seeing it, and marks that they have taken part: the ballot can then be handed in with
 * answers by nobody in particular. Asked again for the same ballot, the answer is the same, so that nobody loses their
 * part with a connection. In: `BallotWish`. Out: the blind signature. Refuses like `submitResponse`, and with `NotFound`
 * where the survey is not anonymous.
 */
export async function issueBallot(actor: Actor, input: unknown): Promise<Buffer> {
  const wish = parse(BallotWish, input);
  keepPace(actor, paces.post);
  guardAgainstPrograms(actor, wish.formatId, wish);
  const ballot = createHash('sha256').update(wish.blinded).digest();
  await inTenant(actor, async (tx) => {
    const survey = await publishedSurvey(tx, wish.formatId);
    if (!survey.settings.anonymous) throw new Refusal('NotFound', 'survey.not-found');
    const voter = markOfVoter(
      wish.formatId,
      await allowedVoter(tx, { actor, survey, code: wish.code }),
      survey.settings,
    );
    await keepSealingCheck(tx, wish.formatId);
    const own = and(eq(participations.offerFormatId, wish.formatId), eq(participations.voter, voter));
    await tx.insert(participations).values({ offerFormatId: wish.formatId, voter, ballot }).onConflictDoNothing();
    const [mark] = await tx.select({ ballot: participations.ballot }).from(participations).where(own);
    if (!mark?.ballot?.equals(ballot)) throw new Refusal('Conflict', 'survey.answered');
  });
  const key = await ballotKey(actor.tenantId, wish.formatId);
  return key.sign(wish.blinded);
}
