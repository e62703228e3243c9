import { and, eq, ne, sql } from 'drizzle-orm';
import { roles } from '@/db/schema/identity';
import { tenants } from '@/db/schema/tenants';
import type { Tx } from '@/db/tenancy';
import { Refusal } from '@/lib/errors';

/**
 * Refuses with `Forbidden` `role.last-admin` where this member is the only admin. Locks the tenant's row, so that two
 * admins who remove each other do it one after the other, and the second finds themselves the last.
 */
export async function assertAdminLeft(tx: Tx, memberId: string): Promise<void> {
  await tx.select({ id: tenants.id }).from(tenants).where(isOwnRow).for('update');
  const others = await tx
    .select({ memberId: roles.memberId })
    .from(roles)
    .where(and(eq(roles.role, 'admin'), ne(roles.memberId, memberId)))
    .limit(1);
  if (others.length === 0) throw new Refusal('Forbidden', 'role.last-admin');
}

/** Everybody may read every tenant's row; locked is the one that the transaction is in. */
const isOwnRow = sql`${tenants.id} = nullif(current_setting('app.tenant', true), '')::uuid`;
