import { sql } from 'drizzle-orm';
import { inTenant, type TenantId } from '@/db/tenancy';

/** At most so many are looked up at a time. */
const AT_ONCE = 1_000;

/** The ids of pushes whose time has come, the oldest first. */
export const pushesDue = (tenantId: TenantId): Promise<string[]> =>
  inTenant({ tenantId }, async (tx) => {
    const rows = await tx.execute<{ id: string }>(sql`
      select id from pushes where done_at is null and due_at <= now() order by due_at limit ${AT_ONCE}`);
    return rows.map(({ id }) => id);
  });
