import { and, eq, ne, sql } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import { elsewhere, inTenant, type TenantId, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { one, parse, Refusal } from '@/lib/errors';
import { settings } from '@/lib/settings';
import { HostWish, TenantWish } from '../model/tenant-wish';
import { asOperator } from './as-operator';
import { oneAtATime } from './connect-tenant';

/**
 * Has a municipality's space rest: it answers nobody, and its members can do nothing, while all of it is kept. One that
 * rests stays so. In: `TenantWish`. Refuses with `Invalid`, `SignInNeeded`, `Forbidden` or `NotFound`.
 */
export const suspendTenant = (actor: Actor, input: unknown): Promise<null> =>
  operate(actor, parse(TenantWish, input).slug, {
    action: 'tenant.suspended',
    change: { suspendedAt: sql`coalesce(suspended_at, now())` },
  });

/** Takes a space that rests back, as it was. Refuses as `suspendTenant`. */
export const resumeTenant = (actor: Actor, input: unknown): Promise<null> =>
  operate(actor, parse(TenantWish, input).slug, { action: 'tenant.resumed', change: { suspendedAt: null } });

/** Gives a municipality a host of its own, or takes it. In: `HostWish`. Refuses as `suspendTenant`, and with `Conflict` `host.taken`. */
export async function setHost(actor: Actor, input: unknown): Promise<null> {
  const { slug, host } = parse(HostWish, input);
  return operate(actor, slug, { action: 'tenant.host-set', change: { host } });
}

interface Deed {
  action: string;
  change: { suspendedAt?: Date | null | ReturnType<typeof sql>; host?: string | null };
}

async function operate(actor: Actor, slug: string, { action, change }: Deed): Promise<null> {
  const operator = await asOperator(actor);
  return inTenant(operator, async (tx) => {
    await oneAtATime(tx);
    const { id } = one(await tx.select({ id: tenants.id }).from(tenants).where(isTown(slug)), 'tenant');
    if (change.host) await assertFree(tx, change.host, id);
    await elsewhere(tx, { from: operator.tenantId, to: id as TenantId }, async () => {
      await tx.update(tenants).set(change).where(eq(tenants.id, id));
      await recordAudit(tx, { ...operator, memberId: null }, { action, subjectId: id });
    });
    await recordAudit(tx, operator, { action, subjectId: id, facts: { slug, host: change.host ?? null } });
    return null;
  });
}

const isTown = (slug: string) => and(eq(tenants.slug, slug), eq(tenants.kind, 'municipality'));

async function assertFree(tx: Tx, host: string, id: string): Promise<void> {
  const others = await tx
    .select({ id: tenants.id })
    .from(tenants)
    .where(and(eq(tenants.host, host), ne(tenants.id, id)));
  if (others.length > 0 || host === settings().publicUrl.hostname) {
    const problems = [{ field: 'host', code: 'host.taken' }];
    throw new Refusal('Conflict', 'tenant.taken', { problems });
  }
}
