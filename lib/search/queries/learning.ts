import { sql } from 'drizzle-orm';
import { inTenant, type TenantId } from '@/db/tenancy';

/** After so many hours all words are counted anew. */
const ANEW_HOURS = 24;

/** What is to be learnt of a tenant's words: all for the first time, all anew, what was said lately, or nothing. */
export type Learning = 'first' | 'anew' | 'lately' | 'nothing';

export async function learningDue(tenantId: TenantId): Promise<Learning> {
  const [row] = await inTenant({ tenantId }, (tx) =>
    tx.execute<{ old: boolean; said: boolean }>(sql`
      select counted_at < now() - make_interval(hours => ${ANEW_HOURS}) as old,
        exists (select from search_entries where contributed and at > learnt_at)
          or exists (select from search_entries where not contributed and at > learnt_at) as said
      from search_learnings`),
  );
  if (!row) return 'first';
  return row.old ? 'anew' : row.said ? 'lately' : 'nothing';
}
