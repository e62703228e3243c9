import type { LineString, Point, Polygon, Position } from 'geojson';

/** Where an annotation is. GeoJSON, EPSG:4326. */
export type Geometry = Point | LineString | Polygon;

/** Whether every part of the geometry lies in the area, its border included and its holes excluded. */
export function isInside(area: Polygon, geometry: Geometry): boolean {
  const segments = segmentsOf(geometry);
  const points = [...pointsOf(geometry), ...segments.map(middleOfSegment)];
  if (!points.every((point) => covers(area, point))) return false;
  return !segments.some((segment) => bordersOf(area).some((border) => cross(segment, border)));
}

/** A point on the geometry, in degrees, for lists and clusters: in the middle of a line, well inside an area. */
export function pointOn(geometry: Geometry): [number, number] {
  if (geometry.type === 'Point') return asPair(geometry.coordinates);
  if (geometry.type === 'LineString') return middleOf(geometry.coordinates);
  const centre = centroidOf(geometry.coordinates[0] ?? []);
  return covers(geometry, centre) ? centre : widestInside(geometry, centre[1]);
}

/** All corners, without the one that closes a ring. */
export function pointsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  if (geometry.type === 'LineString') return geometry.coordinates;
  return geometry.coordinates.flatMap((ring) => ring.slice(0, -1));
}

type Pair = [number, number];
export type Segment = [Pair, Pair];

/** The edges of a line or an area; a point has none. */
export const segmentsOf = (geometry: Geometry): Segment[] =>
  geometry.type === 'Point' ? [] : geometry.type === 'LineString' ? pairs(geometry.coordinates) : bordersOf(geometry);

/** Whether a position lies in an area, its border included and its holes excluded. */
export function covers(area: Polygon, position: Position): boolean {
  const point = asPair(position);
  if (bordersOf(area).some((border) => isOn(border, point))) return true;
  return crossings(area, point[1]).filter((lon) => lon > point[0]).length % 2 === 1;
}

/** Whether two segments cross, not counting where they only touch. */
export const cross = ([a, b]: Segment, [c, d]: Segment): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;

const asPair = (position: Position): Pair => [position[0] ?? 0, position[1] ?? 0];

/** Between two corners of the border a line can leave the area without crossing it anywhere. */
const middleOfSegment = ([a, b]: Segment): Pair => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

const pairs = (line: Position[]): Segment[] =>
  line.slice(1).map((end, index) => [asPair(line[index] ?? end), asPair(end)]);

const bordersOf = (area: Polygon): Segment[] => area.coordinates.flatMap(pairs);

/** Where the parallel at `lat` crosses the area's borders, from west to east. */
const crossings = (area: Polygon, lat: number): number[] =>
  bordersOf(area)
    .filter(([[, from], [, to]]) => from > lat !== to > lat)
    .map(([from, to]) => from[0] + ((lat - from[1]) / (to[1] - from[1])) * (to[0] - from[0]))
    .sort((a, b) => a - b);

const cornered = (a: Pair, b: Pair, c: Pair) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Degrees; about a centimetre. Whoever draws along the border is not outside by the last bit of a number. */
const TOLERANCE = 1e-7;

/** On which side of the line from `a` to `b` a point is; 0: on it. */
const turn = (a: Pair, b: Pair, c: Pair): number => {
  const from = cornered(a, b, c);
  return Math.abs(from) <= TOLERANCE * Math.hypot(b[0] - a[0], b[1] - a[1]) ? 0 : Math.sign(from);
};

const isOn = ([from, to]: Segment, point: Pair): boolean =>
  Math.abs(cornered(from, to, point)) <= TOLERANCE * Math.hypot(to[0] - from[0], to[1] - from[1]) &&
  Math.min(from[0], to[0]) - TOLERANCE <= point[0] &&
  point[0] <= Math.max(from[0], to[0]) + TOLERANCE &&
  Math.min(from[1], to[1]) - TOLERANCE <= point[1] &&
  point[1] <= Math.max(from[1], to[1]) + TOLERANCE;

function middleOf(line: Position[]): Pair {
  const segments = pairs(line);
  const lengths = segments.map(([a, b]) => Math.hypot(b[0] - a[0], b[1] - a[1]));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [index, [a, b]] of segments.entries()) {
    const length = lengths[index] ?? 0;
    if (left <= length && length > 0) {
      return [a[0] + ((b[0] - a[0]) * left) / length, a[1] + ((b[1] - a[1]) * left) / length];
    }
    left -= length;
  }
  return asPair(line[0] ?? []);
}

function centroidOf(ring: Position[]): Pair {
  const [first] = ring;
  if (!first) return [0, 0];
  const origin = asPair(first);
  let [doubled, x, y] = [0, 0, 0];
  for (const [a, b] of pairs(ring)) {
    const [ax, ay, bx, by] = [a[0] - origin[0], a[1] - origin[1], b[0] - origin[0], b[1] - origin[1]];
    const part = ax * by - bx * ay;
    doubled += part;
    x += (ax + bx) * part;
    y += (ay + by) * part;
  }
  return doubled === 0 ? origin : [origin[0] + x / (3 * doubled), origin[1] + y / (3 * doubled)];
}

function widestInside(area: Polygon, lat: number): Pair {
  const at = crossings(area, lat);
  let widest: Pair = [at[0] ?? 0, at[0] ?? 0];
  for (let index = 0; index + 1 < at.length; index += 2) {
    const [west = 0, east = 0] = [at[index], at[index + 1]];
    if (east - west > widest[1] - widest[0]) widest = [west, east];
  }
  return [(widest[0] + widest[1]) / 2, lat];
}
