import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { helpGrants, helpVisits } from '@/db/schema/invitations';
import { afterCommit, inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse } from '@/lib/errors';
import { hub } from '@/lib/realtime/hub';
import { HelpWish } from '../model/help';
import { canManageMembers } from '../policy';

/**
 * Lets the operator in to help, for some hours; what was granted before ends. In: `HelpWish`. Refuses with `Invalid`,
 * `SignInNeeded` or `Forbidden`: also who came to help themselves cannot.
 */
export async function grantHelp(actor: Actor, input: unknown): Promise<string> {
  const { reason, hours } = parse(HelpWish, input);
  assertAllowed(canManageMembers(actor));
  return inTenant(actor, async (tx) => {
    await endOpen(tx, actor);
    const grantedBy = (actor as SignedIn).memberId;
    const expiresAt = sql`now() + make_interval(hours => ${hours})`;
    const rows = await tx.insert(helpGrants).values({ reason, grantedBy, expiresAt }).returning({ id: helpGrants.id });
    const { id } = one(rows, 'help');
    await recordAudit(tx, actor, { action: 'help.granted', subjectId: id, facts: { hours } });
    return id;
  });
}

/** Ends the operator's access at once; pages that they have open lose it. Refuses with `SignInNeeded` or `Forbidden`. */
export async function endHelp(actor: Actor): Promise<null> {
  assertAllowed(canManageMembers(actor));
  return inTenant(actor, async (tx) => {
    await endOpen(tx, actor);
    return null;
  });
}

async function endOpen(tx: Tx, actor: Actor): Promise<void> {
  const ended = await tx
    .update(helpGrants)
    .set({ endedAt: sql`now()` })
    .where(and(isNull(helpGrants.endedAt), gt(helpGrants.expiresAt, sql`now()`)))
    .returning({ id: helpGrants.id });
  for (const { id } of ended) {
    await recordAudit(tx, actor, { action: 'help.ended', subjectId: id });
    const visits = await tx
      .select({ memberId: helpVisits.memberId })
      .from(helpVisits)
      .where(eq(helpVisits.grantId, id));
    for (const { memberId } of visits) afterCommit(tx, () => hub().rightsChanged(actor.tenantId, memberId));
  }
}
