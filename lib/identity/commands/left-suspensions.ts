import { eq, lte, sql } from 'drizzle-orm';
import { identities, leftSuspensions, members } from '@/db/schema/identity';
import { afterCommit, type TenantId, type Tx } from '@/db/tenancy';
import { visitorOf } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { one } from '@/lib/errors';
import { hub } from '@/lib/realtime/hub';
import { markOf } from '@/lib/sealing';

/** By what somebody would be known again: a mail address, or who they are at a provider, as that is kept. */
export type KnownBy = { email: string } | { provider: string; subjectHash: string };

/**
 * Keeps the suspension of a member who deletes their account, until its end, under marks of all by which they would be
 * known again. Nothing where they are not suspended, or known by a browser only.
 */
export async function keepSuspension(tx: Tx, memberId: string): Promise<void> {
  const { email, tenantId, suspendedUntil: endsAt } = await memberOf(tx, memberId);
  if (endsAt === null || endsAt <= new Date()) return;
  const { provider, subjectHash } = identities;
  const linked = await tx.select({ provider, subjectHash }).from(identities).where(eq(identities.memberId, memberId));
  const ways: KnownBy[] = [...(email === null ? [] : [{ email }]), ...linked];
  for (const way of ways) {
    await tx
      .insert(leftSuspensions)
      .values({ mark: markIn(tenantId, way), endsAt })
      .onConflictDoUpdate({
        target: [leftSuspensions.tenantId, leftSuspensions.mark],
        set: { endsAt: sql`greatest(${leftSuspensions.endsAt}, excluded.ends_at)` },
      });
  }
}

/**
 * Suspends a member who has just proven something by which somebody is known who left suspended: to the same end. From
 * then on it stands with the member alone. What has ended goes meanwhile.
 */
export async function carrySuspension(tx: Tx, memberId: string, way: KnownBy): Promise<void> {
  await tx.delete(leftSuspensions).where(lte(leftSuspensions.endsAt, sql`now()`));
  const { tenantId } = await memberOf(tx, memberId);
  const [left] = await tx
    .delete(leftSuspensions)
    .where(eq(leftSuspensions.mark, markIn(tenantId, way)))
    .returning({ endsAt: leftSuspensions.endsAt });
  if (!left) return;
  const until = sql`greatest(${members.suspendedUntil}, ${left.endsAt.toISOString()}::timestamptz)`;
  await tx.update(members).set({ suspendedUntil: until }).where(eq(members.id, memberId));
  await recordAudit(tx, visitorOf(tenantId), { action: 'suspension.carried', subjectId: memberId });
  afterCommit(tx, () => hub().rightsChanged(tenantId, memberId));
}

async function memberOf(tx: Tx, memberId: string) {
  const { email, suspendedUntil } = members;
  const found = await tx
    .select({ email, suspendedUntil, tenantId: members.tenantId })
    .from(members)
    .where(eq(members.id, memberId));
  const member = one(found, 'member');
  return { ...member, tenantId: member.tenantId as TenantId };
}

/** Another one in each town, so that no two can be joined; without the platform's key nobody can try addresses on it. */
const markIn = (tenantId: TenantId, way: KnownBy): string => {
  const [kind, name] = 'email' in way ? ['email', way.email.toLowerCase()] : [way.provider, way.subjectHash];
  return markOf(`left suspension ${tenantId} ${kind}`, name).toString('base64url');
};
