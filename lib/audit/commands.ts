import { auditEntries } from '@/db/schema/audit';
import type { Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';

/** Writes down who did what to what, in the transaction of the deed. Facts hold no texts and no addresses. */
export async function recordAudit(
  tx: Tx,
  actor: Actor,
  deed: { action: string; subjectId: string; facts?: Record<string, string | number | boolean | null> },
): Promise<void> {
  await tx.insert(auditEntries).values({ actorId: actor.memberId, ...deed });
}
