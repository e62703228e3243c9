import { and, eq, inArray } from 'drizzle-orm';
import { roles } from '@/db/schema/identity';
import { afterCommit, type TenantId, type Tx } from '@/db/tenancy';
import { visitorOf } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { hub } from '@/lib/realtime/hub';
import { keyOf, type Provider } from '../model';

/** Who came with which groups from which provider. */
export interface Groups {
  tenantId: TenantId;
  provider: Provider;
  memberId: string;
  groups: readonly string[];
}

/**
 * Gives a member the roles of their groups, and takes those that this provider gave and whose group is gone. Roles that
 * were given by hand, or by another provider, are left alone. Each change is audited, as done by nobody of the town.
 */
export async function keepGroupRoles(tx: Tx, { tenantId, provider, memberId, groups }: Groups): Promise<void> {
  const given = await rolesGivenBy(tx, memberId, keyOf(provider));
  const wanted = new Set(provider.groupRoles.filter(({ group }) => groups.includes(group)).map(({ role }) => role));
  const gone = given.filter((role) => !(wanted as ReadonlySet<string>).has(role));
  const granted = await giveRoles(
    tx,
    [...wanted].map((role) => ({ memberId, role, provider: keyOf(provider) })),
  );
  if (gone.length > 0) await tx.delete(roles).where(and(eq(roles.memberId, memberId), inArray(roles.role, gone)));
  const changes = [...granted.map((role) => ['granted', role]), ...gone.map((role) => ['revoked', role])];
  for (const [verb, role] of changes) {
    const facts = { role: String(role), provider: provider.slug };
    await recordAudit(tx, visitorOf(tenantId), { action: `role.${verb}`, subjectId: memberId, facts });
  }
  if (changes.length > 0) afterCommit(tx, () => hub().rightsChanged(tenantId, memberId));
}

async function rolesGivenBy(tx: Tx, memberId: string, provider: string) {
  const given = await tx
    .select({ role: roles.role })
    .from(roles)
    .where(and(eq(roles.memberId, memberId), eq(roles.provider, provider)));
  return given.map(({ role }) => role);
}

async function giveRoles(tx: Tx, wanted: (typeof roles.$inferInsert)[]) {
  if (wanted.length === 0) return [];
  const granted = await tx.insert(roles).values(wanted).onConflictDoNothing().returning({ role: roles.role });
  return granted.map(({ role }) => role);
}
