import { sql } from 'drizzle-orm';
import { inTenant, type TenantId } from '@/db/tenancy';
import { TIME_ZONE } from '@/lib/text';

/** Adds what was counted to the present day of the town's offers, by their slugs. What is no published offer is forgotten. */
export async function keepViews(tenantId: TenantId, views: ReadonlyMap<string, number>): Promise<void> {
  const counted = JSON.stringify([...views].map(([slug, number]) => ({ slug, number })));
  await inTenant({ tenantId }, (tx) =>
    tx.execute(sql`
      insert into offer_views as v (offer_id, day, views)
      select o.id, (now() at time zone ${TIME_ZONE})::date, c.number
      from jsonb_to_recordset(${counted}::text::jsonb) as c(slug text, number int)
        join offers o on o.slug = c.slug join publications p on p.offer_id = o.id
      order by o.id
      on conflict (tenant_id, offer_id, day) do update set views = v.views + excluded.views`),
  );
}
