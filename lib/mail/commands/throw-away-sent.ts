import { sql } from 'drizzle-orm';
import { inTenant, type TenantId } from '@/db/tenancy';

/** Throws away what was sent, or given up, a week ago. */
export const throwAwaySent = async (tenantId: TenantId): Promise<void> => {
  await inTenant({ tenantId }, (tx) =>
    tx.execute(sql`delete from mails where coalesce(sent_at, given_up_at) < now() - interval '7 days'`),
  );
};
