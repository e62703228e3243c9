import { sql } from 'drizzle-orm';
import { inPortal, type TenantId } from '@/db/tenancy';

/** So many towns are served in one round. */
const AT_ONCE = 50;

/** The tenants in which something is to be entered. */
export async function tenantsWaiting(): Promise<TenantId[]> {
  const rows = await inPortal((tx) =>
    tx.execute<{ id: TenantId }>(sql`select distinct tenant_id as id from search_waiting limit ${AT_ONCE}`),
  );
  return rows.map(({ id }) => id);
}
