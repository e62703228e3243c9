import { and, eq, isNull, lt, ne, or, sql } from 'drizzle-orm';
import { members, roles } from '@/db/schema/identity';
import { tenants } from '@/db/schema/tenants';
import type { Tx } from '@/db/tenancy';
import { Refusal } from '@/lib/errors';

/** The roles without which nobody could help the space itself. */
type Keeping = 'admin' | 'operator';

/**
 * Refuses with `Forbidden` `role.last-admin` where this member is the only one who holds the role and can use it:
 * whoever is suspended cannot. Locks the tenant's row, so that two admins who remove each other do it one after the
 * other, and the second finds themselves the last.
 */
export async function assertAnotherHolds(tx: Tx, memberId: string, role: Keeping): Promise<void> {
  await tx.select({ id: tenants.id }).from(tenants).where(isOwnRow).for('update');
  const isActive = or(isNull(members.suspendedUntil), lt(members.suspendedUntil, sql`now()`));
  const others = await tx
    .select({ memberId: roles.memberId })
    .from(roles)
    .innerJoin(members, and(eq(members.tenantId, roles.tenantId), eq(members.id, roles.memberId)))
    .where(and(eq(roles.role, role), ne(roles.memberId, memberId), isActive))
    .limit(1);
  if (others.length === 0) throw new Refusal('Forbidden', 'role.last-admin');
}

/** Everybody may read every tenant's row; locked is the one that the transaction is in. */
const isOwnRow = sql`${tenants.id} = nullif(current_setting('app.tenant', true), '')::uuid`;
