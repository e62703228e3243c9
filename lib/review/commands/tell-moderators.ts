import { sql } from 'drizzle-orm';
import type { TenantId, Tx } from '@/db/tenancy';
import { notify } from '@/lib/notifications/commands/notify';

/** Tells everybody who moderates a tenant something, in the caller's transaction. `path`: below the tenant's. */
export async function tellModerators(
  tx: Tx,
  tenantId: TenantId,
  { kind, path }: { kind: string; path: string },
): Promise<void> {
  const team = await tx.execute<{ id: string; slug: string }>(sql`
    select distinct r.member_id as id, t.slug from roles r join tenants t on t.id = r.tenant_id
    where r.tenant_id = ${tenantId} and r.role in ('moderator', 'admin')`);
  for (const { id, slug } of team) await notify(tx, { memberId: id, kind, facts: {}, href: `/${slug}${path}` });
}
