import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** A point in degrees (EPSG:4326): columns or numbers. */
export interface Point {
  lon: SQL | number;
  lat: SQL | number;
}

/** The middle of an offer's place, as the column `place` has it. */
export const middleOf = (place: SQLWrapper): Point => ({
  lon: sql`(${place} -> 'centre' ->> 0)::float8`,
  lat: sql`(${place} -> 'centre' ->> 1)::float8`,
});

/** Whether a point lies within the radius of another one, in metres: on the plane, which is exact enough for a few kilometres. */
export const isNear = (point: Point, around: Point & { radius: SQL | number }): SQL => sql`
  sqrt(power((${point.lon}::float8 - ${around.lon}::float8) * cos(radians(${around.lat}::float8)) * 111320, 2)
    + power((${point.lat}::float8 - ${around.lat}::float8) * 110574, 2)) <= ${around.radius}::float8`;
