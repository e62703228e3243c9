import { sql } from 'drizzle-orm';
import { inTenant, type TenantId } from '@/db/tenancy';

/** A position by a name of its own; degrees, EPSG:4326. */
export interface Position {
  id: string;
  lon: number;
  lat: number;
}

/**
 * By which place one knows each of a few positions: the nearest of the town's own index, a street or a square before a
 * house, if there is one within some 150 m. Looks through the whole index, so ask for few and keep what comes.
 */
export const namesNear = (
  actor: { tenantId: TenantId },
  positions: readonly Position[],
): Promise<ReadonlyMap<string, string>> =>
  inTenant(actor, async (tx) => {
    const rows = await tx.execute<{ id: string; name: string }>(sql`
      select distinct on (at.id) at.id, places.name
      from jsonb_to_recordset(${JSON.stringify(positions)}::jsonb) as at(id text, lon float8, lat float8)
      join places on places.lat between at.lat - ${HIGH} and at.lat + ${HIGH}
        and places.lon between at.lon - ${HIGH} / cos(radians(at.lat)) and at.lon + ${HIGH} / cos(radians(at.lat))
      order by at.id, places.kind in ('address', 'building'),
        power(places.lat - at.lat, 2) + power((places.lon - at.lon) * cos(radians(at.lat)), 2), places.name`);
    return new Map(rows.map(({ id, name }) => [id, name]));
  });

/** Some 150 m on the meridian, in degrees. */
const HIGH = sql.raw('0.00135');
