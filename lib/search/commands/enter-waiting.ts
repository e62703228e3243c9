import { sql } from 'drizzle-orm';
import { inTenant, type TenantId } from '@/db/tenancy';

/** So many are entered in one transaction. */
const AT_ONCE = 500;

/** Enters all that was noted in a tenant, as it is now. For the job and for tests. Out: how many there were. */
export async function enterWaiting(tenantId: TenantId): Promise<number> {
  let all = 0;
  for (let taken = AT_ONCE; taken >= AT_ONCE; all += taken) {
    const [row] = await inTenant({ tenantId }, (tx) =>
      tx.execute<{ taken: number }>(sql`select search_enter_waiting(${tenantId}::uuid, ${AT_ONCE}) as taken`),
    );
    taken = row?.taken ?? 0;
  }
  return all;
}
