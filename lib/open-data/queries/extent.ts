import { sql } from 'drizzle-orm';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import type { Collection, Extent } from '../model/collection';

/** Extents by thread, each for the head up to which it was read. So many maps are remembered. */
const known = new Map<string, { head: number; extent: Promise<Extent | null> }>();
const MAPS = 2_000;

/**
 * What the visible annotations of a map cover; null where there are none. Read once for each head of the map's thread,
 * which moves with whatever is added, hidden, restored or withdrawn.
 */
export function extentOf(actor: Actor, collection: Collection): Promise<Extent | null> {
  const key = `${actor.tenantId} ${collection.threadId}`;
  const before = known.get(key);
  if (before && before.head === collection.head) return before.extent;
  const extent = readExtent(actor, collection);
  if (known.size >= MAPS) known.clear();
  known.set(key, { head: collection.head, extent });
  extent.catch(() => known.delete(key));
  return extent;
}

/** The same for several maps, one after the other, so that no more than one connection is taken. */
export async function extentsOf(actor: Actor, maps: readonly Collection[]): Promise<[Collection, Extent | null][]> {
  const found: [Collection, Extent | null][] = [];
  for (const map of maps) found.push([map, await extentOf(actor, map)]);
  return found;
}

const readExtent = (actor: Actor, { threadId }: Collection): Promise<Extent | null> =>
  inTenant(actor, async (tx) => {
    const [row] = await tx.execute<Row>(sql`
      with visible as (
        select posted_at, geometry, lon, lat from annotations
        where thread_id = ${threadId} and withdrawn_at is null and hidden_by is null
      ), corners as (
        select lon, lat from visible where geometry->>'type' = 'Point'
        union all
        select (corner->>0)::float8, (corner->>1)::float8 from visible,
          jsonb_array_elements(case geometry->>'type' when 'LineString' then geometry->'coordinates'
            when 'Polygon' then geometry->'coordinates'->0 else '[]' end) as corner
      )
      select min(lon) as west, min(lat) as south, max(lon) as east, max(lat) as north,
        (select to_char(min(posted_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from visible) as first,
        (select to_char(max(posted_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from visible) as last
      from corners`);
    if (!row?.first || !row.last) return null;
    const { west, south, east, north } = row;
    const box =
      west === null || south === null || east === null || north === null ? null : { west, south, east, north };
    return { box: box && [box.west, box.south, box.east, box.north], posted: [row.first, row.last] };
  });

interface Row extends Record<'west' | 'south' | 'east' | 'north', number | null>, Record<string, unknown> {
  first: string | null;
  last: string | null;
}
