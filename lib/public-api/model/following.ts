import { type Asked, parameters } from '@/lib/open-data/model/parameters';

/** What a feed or a calendar of a town is narrowed to; what is absent does not restrict. */
export interface Narrowed {
  topic?: NonNullable<Asked['topic']> | undefined;
  /** Degrees (EPSG:4326), and metres around it. */
  around?: { lon: number; lat: number; radius: number } | undefined;
}

/** The parameters by which the town's feed and calendar are narrowed. */
export const NARROWING = ['topic', 'lon', 'lat', 'radius'] as const;

/** To what a request narrows them. The door has seen to it that a place is whole, or not there. */
export const narrowedBy = ({ topic, lon, lat, radius }: Asked): Narrowed => ({
  topic,
  around: lon === undefined || lat === undefined || radius === undefined ? undefined : { lon, lat, radius },
});

/** The query of such an address, always in this order, so that one thing has one address; empty where nothing is narrowed. */
export function queryOf({ topic, around }: Narrowed): string {
  const query = new URLSearchParams({
    ...(topic && { topic }),
    ...(around && { lon: String(around.lon), lat: String(around.lat), radius: String(around.radius) }),
  });
  return query.size > 0 ? `?${query}` : '';
}

/** The place with its radius that a page's query names, rounded; undefined where it names none. */
export function placeIn(query: Record<string, unknown>): Narrowed['around'] {
  const [lon, lat] = [parameters.lon.read.safeParse(query.lon).data, parameters.lat.read.safeParse(query.lat).data];
  return narrowedBy({ lon, lat, radius: parameters.radius.read.safeParse(query.radius).data }).around;
}
