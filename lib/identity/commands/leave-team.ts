import { and, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { roles } from '@/db/schema/identity';
import { offerEditors } from '@/db/schema/invitations';
import { afterCommit, inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse } from '@/lib/errors';
import { hub } from '@/lib/realtime/hub';
import { canRevokeRole } from '../policy';
import { assertAnotherHolds } from './last-admin';

const MemberWish = z.object({ memberId: z.uuid() });

/**
 * Takes all roles from a member, who stays a resident with all they wrote. Refuses with `Invalid`, `SignInNeeded`, or
 * `Forbidden`: `role.admin-needed`, `role.own-admin`, `role.last-admin`. Somebody without a role is no refusal.
 */
export async function removeFromTeam(actor: Actor, input: unknown): Promise<null> {
  const { memberId } = parse(MemberWish, input);
  assertAllowed(canRevokeRole(actor, { memberId, role: 'admin' }));
  return inTenant(actor, async (tx) => {
    const held = await tx.select({ role: roles.role }).from(roles).where(isOf(memberId));
    if (held.some(({ role }) => role === 'admin')) await assertAnotherHolds(tx, memberId, 'admin');
    const taken = await tx.delete(roles).where(isOf(memberId)).returning({ role: roles.role });
    await tx.delete(offerEditors).where(eq(offerEditors.memberId, memberId));
    await note(tx, actor, { memberId, taken });
    return null;
  });
}

/** The state's operator is made and unmade elsewhere. */
const isOf = (memberId: string) => and(eq(roles.memberId, memberId), ne(roles.role, 'operator'));

async function note(tx: Tx, actor: Actor, { memberId, taken }: { memberId: string; taken: { role: string }[] }) {
  for (const { role } of taken)
    await recordAudit(tx, actor, { action: 'role.revoked', subjectId: memberId, facts: { role } });
  if (taken.length === 0) return;
  await recordAudit(tx, actor, { action: 'member.left-team', subjectId: memberId });
  afterCommit(tx, () => hub().rightsChanged(actor.tenantId, memberId));
}
