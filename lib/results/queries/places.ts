import { sql } from 'drizzle-orm';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { namesNear, type Position } from '@/lib/places/queries/near';

/** So many places are told. */
const PLACES = 8;
/** What lies in one field of some 200 m is taken for one place; degrees of latitude and longitude. */
const FIELD = { high: 0.0018, wide: 0.0028 };

/** Where people put visible entries, by the street or square nearest to them, the most first. `name` null: none is near. */
export async function busyPlaces(actor: Actor, offerId: string): Promise<{ name: string | null; count: number }[]> {
  const fields = await inTenant(actor, (tx) =>
    tx.execute<Position & { count: number } & Record<string, unknown>>(sql`
      select min(a.id::text) as id, avg(a.lon) as lon, avg(a.lat) as lat, count(*)::int as count
      from annotations a join offer_formats f on f.id = a.offer_format_id and f.offer_id = ${offerId}
      where a.hidden_by is null and a.withdrawn_at is null and a.lon is not null
      group by round(a.lon / ${FIELD.wide}), round(a.lat / ${FIELD.high})
      order by count desc, id limit ${PLACES}`),
  );
  const names = await namesNear(
    actor,
    fields.map(({ id, lon, lat }) => ({ id, lon, lat })),
  );
  const counts = new Map<string | null, number>();
  for (const { id, count } of fields) {
    const name = names.get(id) ?? null;
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}
