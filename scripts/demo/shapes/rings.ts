import { distance, minus, type Point, plus, times } from './points';

/** The corners of an area, without the one that closes it. */
export type Ring = readonly Point[];

export const covers = (ring: Ring, point: Point): boolean =>
  edgesOf(ring).filter(
    ([a, b]) =>
      a[1] > point[1] !== b[1] > point[1] && point[0] < a[0] + ((point[1] - a[1]) / (b[1] - a[1])) * (b[0] - a[0]),
  ).length %
    2 ===
  1;

/** Whether two areas share any ground. */
export const overlap = (one: Ring, other: Ring): boolean =>
  one.some((point) => covers(other, point)) ||
  other.some((point) => covers(one, point)) ||
  edgesOf(one).some((edge) => edgesOf(other).some((border) => cross(edge, border)));

/** Metres between an area and the straight way from `a` to `b`; 0 where they touch. */
export function gap(ring: Ring, [a, b]: Edge): number {
  if (covers(ring, a) || edgesOf(ring).some((edge) => cross(edge, [a, b]))) return 0;
  const corners = ring.map((corner) => away(corner, [a, b]));
  const ends = edgesOf(ring).flatMap((edge) => [away(a, edge), away(b, edge)]);
  return Math.min(...corners, ...ends);
}

/** The same area with its corners moved so many metres towards its middle. */
export function shrunk(ring: Ring, metres: number): Ring {
  const middle = middleOf(ring);
  return ring.map((corner) => {
    const reach = distance(corner, middle) || 1;
    return plus(middle, times(minus(corner, middle), Math.max(0, 1 - metres / reach)));
  });
}

export const middleOf = (ring: Ring): Point =>
  times(
    ring.reduce<Point>((sum, corner) => plus(sum, corner), [0, 0]),
    1 / ring.length,
  );

/** West, south, east, north. */
export const extentOf = (points: Ring): [number, number, number, number] => [
  Math.min(...points.map(([east]) => east)),
  Math.min(...points.map(([, north]) => north)),
  Math.max(...points.map(([east]) => east)),
  Math.max(...points.map(([, north]) => north)),
];

export type Edge = readonly [Point, Point];

export const edgesOf = (ring: Ring): Edge[] =>
  ring.map((corner, index) => [corner, ring[(index + 1) % ring.length] ?? corner]);

const turn = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

const cross = ([a, b]: Edge, [c, d]: Edge): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;

function away(point: Point, [a, b]: Edge): number {
  const [east, north] = minus(b, a);
  const length = east * east + north * north || 1;
  const share = Math.min(1, Math.max(0, ((point[0] - a[0]) * east + (point[1] - a[1]) * north) / length));
  return distance(point, plus(a, times([east, north], share)));
}
