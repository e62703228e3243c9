import { sql } from 'drizzle-orm';
import { inTenant, type TenantId } from '@/db/tenancy';

/** At most so many are looked up at a time. */
const AT_ONCE = 1_000;

/** The ids of what is queued and neither sent nor given up, the oldest first. */
export const mailsOnTheirWay = (tenantId: TenantId): Promise<string[]> =>
  inTenant({ tenantId }, async (tx) => {
    const rows = await tx.execute<{ id: string }>(sql`
      select id from mails where sent_at is null and given_up_at is null order by written_at limit ${AT_ONCE}`);
    return rows.map(({ id }) => id);
  });
