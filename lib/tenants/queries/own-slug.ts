import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';

/** The slug of the tenant in whose space this is. */
export async function ownSlug(tx: Tx): Promise<string> {
  const rows = await tx.execute<{ slug: string }>(sql`
    select slug from tenants where id = nullif(current_setting('app.tenant', true), '')::uuid`);
  return one(rows, 'tenant').slug;
}
