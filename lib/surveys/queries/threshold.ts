import { sql } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import type { Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';

/** How many people a shown result must rest on at least, as the town of this transaction has set it. */
export async function surveyThreshold(tx: Tx): Promise<number> {
  const rows = await tx
    .select({ threshold: tenants.surveyThreshold })
    .from(tenants)
    .where(sql`${tenants.id} = nullif(current_setting('app.tenant', true), '')::uuid`);
  return one(rows, 'tenant').threshold;
}
