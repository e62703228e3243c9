import { type SQL, sql } from 'drizzle-orm';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { namesNear } from '@/lib/places/queries/near';
import { visibleIn } from '@/lib/results/queries/visible';
import { PLACE_RADIUS, type PlaceSuggestion } from '../model';
import { crowdsIn, type Point } from '../model/near-places';
import { isFree } from './contributions';

/** So many of the newest entries are looked at. */
const ENTRIES = 20_000;

/** Where entries of an offer that are in no theme yet lie near each other. */
export async function placeSuggestions(actor: Actor, offerId: string): Promise<PlaceSuggestion[]> {
  const points = await inTenant(actor, (tx) =>
    tx.execute<Point & Record<string, unknown>>(sql`
      select v.lon, v.lat from ${visibleIn(offerId)} v
      where v.lon is not null and ${isFree(offerId)} order by v.id desc limit ${ENTRIES}`),
  );
  const crowds = crowdsIn(points);
  if (crowds.length === 0) return [];
  const names = await namesNear(
    actor,
    crowds.map(({ lon, lat }, index) => ({ id: String(index), lon, lat })),
  );
  return crowds.map(({ lon, lat, count }, index) => ({
    ...{ by: 'place' as const, lon, lat, free: count, name: names.get(String(index)) ?? null },
  }));
}

/** Metres of a degree on the meridian. */
const DEGREE = 111_320;

/** Whether a contribution `v` lies within `PLACE_RADIUS` of a point. As `crowdsIn` counts it. */
export const liesNear = ({ lon, lat }: Point): SQL => sql`(v.lon is not null and
  sqrt(power((v.lon - ${lon}::float8) * cos(radians(${lat}::float8)), 2) + power(v.lat - ${lat}::float8, 2)) * ${DEGREE} <= ${PLACE_RADIUS})`;
