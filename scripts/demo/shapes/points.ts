/** A position in metres east and north of the town's centre. */
export type Point = readonly [east: number, north: number];

export const plus = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1]];
export const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];
export const times = (a: Point, factor: number): Point => [a[0] * factor, a[1] * factor];
export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The direction from one point to another, one metre long. */
export function direction(from: Point, to: Point): Point {
  const length = distance(from, to) || 1;
  return times(minus(to, from), 1 / length);
}

/** To the left of a direction. */
export const leftOf = ([east, north]: Point): Point => [-north, east];

/** A way from `a` to `b`: 0 is `a`, 1 is `b`. */
export const between = (a: Point, b: Point, part: number): Point => plus(a, times(minus(b, a), part));
