import { and, eq, isNull, sql } from 'drizzle-orm';
import { cases, type decisions, notices } from '@/db/schema/moderation';
import type { Tx } from '@/db/tenancy';
import { tellOutcome } from './tell-reporters';

type Decision = typeof decisions.$inferSelect;

/**
 * Closes the contribution's case, where it has one, by a decision that was just made, and tells those who reported it:
 * whose notice waits, and, when a decision is taken back, all who had been told of it.
 */
export async function settleCase(tx: Tx, decision: Decision): Promise<void> {
  const [settled] = await tx
    .update(cases)
    .set({
      ...{ state: 'decided', waiting: 0, decisionId: decision.id, decidedAt: sql`now()` },
      firstDecidedBy: sql`coalesce(${cases.firstDecidedBy}, ${decision.decidedBy}::uuid)`,
    })
    .where(eq(cases.contributionId, decision.contributionId))
    .returning({ id: cases.id });
  if (!settled) return;
  const isTold = decision.outcome === 'restored' ? sql`true` : isNull(notices.decisionId);
  const answered = await tx
    .update(notices)
    .set({ decisionId: decision.id })
    .where(and(eq(notices.caseId, settled.id), isTold))
    .returning();
  for (const notice of answered) await tellOutcome(tx, notice, decision);
}
