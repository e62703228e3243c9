import { and, eq, isNotNull } from 'drizzle-orm';
import { members, roles } from '@/db/schema/identity';
import { afterCommit, inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse } from '@/lib/errors';
import { hub } from '@/lib/realtime/hub';
import { RoleWish } from '../model/role-wish';
import { canGrantRole, canManageMembers, canRevokeRole } from '../policy';
import { assertAnotherHolds } from './last-admin';

/** Gives a member a role; one they have already stays. Refuses with `Invalid`, `SignInNeeded`, `Forbidden`, `NotFound`. */
export async function grantRole(actor: Actor, input: unknown): Promise<null> {
  const { memberId, role } = parse(RoleWish, input);
  assertAllowed(canManageMembers(actor));
  return inTenant(actor, async (tx) => {
    assertAllowed(canGrantRole(actor, await memberById(tx, memberId)));
    const granted = await tx
      .insert(roles)
      .values({ memberId, role, grantedBy: actor.memberId })
      // What a provider's group gave is then given by hand as well, and stays when the group goes.
      .onConflictDoUpdate({
        target: [roles.tenantId, roles.memberId, roles.role],
        set: { provider: null, grantedBy: actor.memberId },
        setWhere: isNotNull(roles.provider),
      })
      .returning({ role: roles.role });
    if (granted.length > 0) await tell(tx, actor, { action: 'role.granted', memberId, role });
    return null;
  });
}

/**
 * Takes a role from a member; open pages lose it at once. Refuses as `grantRole`, and with `role.own-admin` or
 * `role.last-admin`: also where two take it from each other at once.
 */
export async function revokeRole(actor: Actor, input: unknown): Promise<null> {
  const { memberId, role } = parse(RoleWish, input);
  assertAllowed(canRevokeRole(actor, { memberId, role }));
  return inTenant(actor, async (tx) => {
    await memberById(tx, memberId);
    if (role === 'admin') await assertAnotherHolds(tx, memberId, 'admin');
    const revoked = await tx
      .delete(roles)
      .where(and(eq(roles.memberId, memberId), eq(roles.role, role)))
      .returning({ role: roles.role });
    if (revoked.length > 0) await tell(tx, actor, { action: 'role.revoked', memberId, role });
    return null;
  });
}

const memberById = async (tx: Tx, memberId: string) =>
  one(await tx.select({ trust: members.trust }).from(members).where(eq(members.id, memberId)), 'member');

async function tell(tx: Tx, actor: Actor, deed: { action: string; memberId: string; role: string }): Promise<void> {
  await recordAudit(tx, actor, { action: deed.action, subjectId: deed.memberId, facts: { role: deed.role } });
  afterCommit(tx, () => hub().rightsChanged(actor.tenantId, deed.memberId));
}
