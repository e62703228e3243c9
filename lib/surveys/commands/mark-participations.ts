import { and, eq } from 'drizzle-orm';
import { participations } from '@/db/schema/surveys';
import type { Tx } from '@/db/tenancy';
import { markOfVoter, type Voter } from '../queries/participation';
import type { Survey } from '../queries/published-survey';

/** Marks that these take part, each once. Out: for each, in their order, whether they had not yet. */
export async function markParticipations(tx: Tx, survey: Survey, voters: readonly Voter[]): Promise<boolean[]> {
  if (voters.length === 0) return [];
  const marks = voters.map((voter) => markOfVoter(survey.formatId, voter, survey.settings));
  const rows = await tx
    .insert(participations)
    .values(marks.map((voter) => ({ offerFormatId: survey.formatId, voter })))
    .onConflictDoNothing()
    .returning({ voter: participations.voter });
  const fresh = new Set(rows.map(({ voter }) => voter.toString('hex')));
  // Of one who comes twice at once the first is taken.
  return marks.map((mark) => fresh.delete(mark.toString('hex')));
}

/** Takes a mark back, in the transaction that made it. */
export const unmarkParticipation = (tx: Tx, survey: Survey, voter: Voter): Promise<unknown> =>
  tx
    .delete(participations)
    .where(
      and(
        eq(participations.offerFormatId, survey.formatId),
        eq(participations.voter, markOfVoter(survey.formatId, voter, survey.settings)),
      ),
    );
