import type { Position } from 'geojson';
import { z } from 'zod';
import { PlaceInAddress } from './draft';
import { metresPerDegree } from './measure';
import { covers, cross, type Geometry, pointOn, pointsOf, type Segment, segmentsOf } from './place';

/** What counts as near, in metres, and how much of that is shown. */
export interface Reach {
  metres: number;
  most: number;
}

/** Before one more is added: what may be the same. */
export const SAME: Reach = { metres: 150, most: 3 };
/** Beside an entry that is read: what else there is. */
export const AROUND: Reach = { metres: 300, most: 10 };

/** Something with a place, or with none. */
interface Placed {
  geometry: Geometry | null;
}

/** The entries that lie near a place, the nearest first, with the metres between. */
export const nearby = <E extends Placed>(entries: readonly E[], place: Geometry, reach: Reach): Near<E>[] =>
  entries
    .flatMap((entry) => (entry.geometry ? [{ entry, metres: metresBetween(place, entry.geometry) }] : []))
    .filter(({ metres }) => metres <= reach.metres)
    .sort((one, other) => one.metres - other.metres)
    .slice(0, reach.most);

export interface Near<E> {
  entry: E;
  metres: number;
}

/** A wish for what lies near a place (GeoJSON, EPSG:4326), as its address says it; without the entry that lies there. */
export const NearWish = z.object({
  thread: z.uuid(),
  place: PlaceInAddress,
  except: z.uuid().optional(),
});

/** Metres between the nearest points of two places; 0 where they touch or one lies in the other. EPSG:4326. */
export function metresBetween(one: Geometry, other: Geometry): number {
  if (isIn(one, other) || isIn(other, one)) return 0;
  const [edges, others] = [segmentsOf(one), segmentsOf(other)];
  if (edges.some((edge) => others.some((another) => cross(edge, another)))) return 0;
  const degree = metresPerDegree(pointOn(one)[1]);
  const flat = ([lon = 0, lat = 0]: Position): Pair => [lon * degree.lon, lat * degree.lat];
  const [these, those] = [flatten(one, flat), flatten(other, flat)];
  return Math.min(leastTo(these.points, those.edges), leastTo(those.points, these.edges));
}

type Pair = [number, number];

const isIn = (inner: Geometry, outer: Geometry) =>
  outer.type === 'Polygon' && pointsOf(inner).some((point) => covers(outer, point));

/** On a plane of metres; a point is an edge without length. */
function flatten(geometry: Geometry, flat: (position: Position) => Pair): { points: Pair[]; edges: Segment[] } {
  const points = pointsOf(geometry).map(flat);
  const edges = segmentsOf(geometry).map(([from, to]): Segment => [flat(from), flat(to)]);
  return { points, edges: edges.length > 0 ? edges : points.map((point) => [point, point]) };
}

const leastTo = (points: Pair[], edges: Segment[]) =>
  Math.min(...points.flatMap((point) => edges.map((edge) => distanceTo(edge, point))));

function distanceTo([from, to]: Segment, [x, y]: Pair): number {
  const [width, height] = [to[0] - from[0], to[1] - from[1]];
  const square = width ** 2 + height ** 2;
  const along = square === 0 ? 0 : ((x - from[0]) * width + (y - from[1]) * height) / square;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(x - from[0] - part * width, y - from[1] - part * height);
}
