import { sql } from 'drizzle-orm';
import { letters } from '@/db/schema/surveys';
import { inTenant, type TenantId } from '@/db/tenancy';

/**
 * The ids of a tenant's surveys in which responses wait to be counted, and of the anonymous ones that ended within forty
 * days: until then answers on paper may come, and all is mixed once more.
 */
export const surveysToCount = (tenantId: TenantId): Promise<string[]> =>
  inTenant({ tenantId }, async (tx) => {
    const rows = await tx.execute<{ id: string }>(sql`
      select distinct offer_format_id as id from ${letters}
      union select f.id from offer_formats f join publications p on p.offer_id = f.offer_id
      join offers o on o.id = f.offer_id
      where f.settings->>'anonymous' = 'true'
        and least(f.closes_at, o.closes_at) between now() - interval '40 days' and now()`);
    return rows.map(({ id }) => id);
  });
