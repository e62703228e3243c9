import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { cases, type decisions, notices, objections } from '@/db/schema/moderation';
import { afterCommit, type TenantId, type Tx } from '@/db/tenancy';
import { hub } from '@/lib/realtime/hub';
import { tellGranted, tellOutcome } from './tell-reporters';

type Decision = typeof decisions.$inferSelect;

/**
 * Closes the contribution's case, where it has one, by a decision that was just made, and tells those who reported it:
 * whose notice waits, or was told that its author is asked to change it, and, when an earlier decision is reversed, all
 * who had been told of that. `granted` are the objections that it grants.
 */
export async function settleCase(
  tx: Tx,
  tenantId: TenantId,
  decision: Decision,
  granted: readonly string[] = [],
): Promise<void> {
  const [settled] = await tx
    .update(cases)
    .set({
      ...{ state: 'decided', waiting: 0, decisionId: decision.id, decidedAt: sql`now()` },
      ...{ claimedBy: null, claimedUntil: null },
      firstDecidedBy: sql`coalesce(${cases.firstDecidedBy}, ${decision.decidedBy}::uuid)`,
    })
    .where(eq(cases.contributionId, decision.contributionId))
    .returning({ id: cases.id });
  if (!settled) return;
  const reverses = decision.outcome === 'restored' || granted.length > 0;
  const answered = await tx
    .update(notices)
    .set({ decisionId: decision.id })
    .where(and(eq(notices.caseId, settled.id), reverses ? sql`true` : or(isNull(notices.decisionId), wasAsked)))
    .returning();
  const objecting = await noticesOf(tx, granted);
  for (const notice of answered)
    await (objecting.has(notice.id) ? tellGranted(tx, notice, decision) : tellOutcome(tx, notice, decision));
  queueMoved(tx, tenantId);
}

const wasAsked = sql`exists (select from change_requests r where r.decision_id = ${notices.decisionId})`;

/** Has the moderators' pages told after the commit that their queue is another. */
export const queueMoved = (tx: Tx, tenantId: TenantId): void => afterCommit(tx, () => hub().queueChanged(tenantId));

async function noticesOf(tx: Tx, granted: readonly string[]): Promise<ReadonlySet<string | null>> {
  if (granted.length === 0) return new Set();
  const rows = await tx
    .select({ noticeId: objections.noticeId })
    .from(objections)
    .where(inArray(objections.id, [...granted]));
  return new Set(rows.map(({ noticeId }) => noticeId));
}
