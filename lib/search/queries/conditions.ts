import { and, type SQL, sql } from 'drizzle-orm';
import type { TenantId } from '@/db/tenancy';

/** Around where is looked: degrees, EPSG:4326, and metres. */
export interface Around {
  lon: number;
  lat: number;
  metres: number;
}

/** Whether an entry `e` has these words. */
export const hasWords = (query: SQL | null): SQL | undefined => (query === null ? undefined : sql`e.body @@ ${query}`);

/** Whether an entry `e` may be found, in one tenant or in all; those that are suspended show nothing. */
export const isShown = (tenantId: TenantId | null): SQL | undefined =>
  and(
    tenantId === null ? undefined : sql`e.tenant_id = ${tenantId}::uuid`,
    sql`e.tenant_id not in (select id from tenants where suspended_at is not null)`,
  );

/** What stands below an annotation that is hidden or taken back is not shown either. One look-up by key, for the few that do. */
export const isNotBelowGone = sql`case when e.annotation_id is null or e.kind = 'annotation' then true
  else exists (select from search_entries a where a.tenant_id = e.tenant_id and a.id = e.annotation_id
    and a.kind = 'annotation' offset 0) end`;

/** Of one degree of latitude, in metres; of longitude it is as long as it is at that latitude. */
const DEGREE = 111_320;

/**
 * Whether an entry `e` of a tenant lies there; what has no place of its own lies where its offer does. The square around
 * it is what an index knows.
 */
export function liesWithin(tenantId: TenantId, { lon, lat, metres }: Around): SQL {
  const [high, wide] = [metres / DEGREE, metres / DEGREE / Math.cos((lat * Math.PI) / 180)];
  const lies = (of: 'e' | 'o') => {
    const own = sql.identifier(of);
    return sql`${own}.lat between ${lat - high} and ${lat + high} and ${own}.lon between ${lon - wide} and ${lon + wide}
      and ((${own}.lat - ${lat}) / ${high}) ^ 2 + ((${own}.lon - ${lon}) / ${wide}) ^ 2 <= 1`;
  };
  return sql`(${lies('e')} or e.lon is null and e.offer_id = any(array(select o.id from search_entries o
    where o.tenant_id = ${tenantId}::uuid and not o.contributed and o.kind = 'offer' and ${lies('o')})))`;
}
