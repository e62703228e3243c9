import { between, direction, distance, leftOf, type Point, plus, times } from './points';

/** A smooth line through all points (Catmull-Rom), with a corner about every `step` metres. */
export function smooth(through: readonly Point[], step = 9): Point[] {
  if (through.length < 3) return [...through];
  const line = through.slice(1).flatMap((end, index) => {
    const start = through[index] ?? end;
    const before = through[index - 1] ?? start;
    const after = through[index + 2] ?? end;
    const parts = Math.max(1, Math.round(distance(start, end) / step));
    return Array.from({ length: parts }, (_, part) => bend([before, start, end, after], part / parts));
  });
  return straightened([...line, through.at(-1) ?? [0, 0]]);
}

/** A smooth closed ring through all points; the first is not repeated. */
export function smoothRing(through: readonly Point[], step = 9): Point[] {
  const count = through.length;
  const turned = Array.from({ length: count + 5 }, (_, index): Point => through[(index + count - 2) % count] ?? [0, 0]);
  const from = turned[2] ?? [0, 0];
  const line = smooth(turned, step);
  const first = line.findIndex((point) => distance(point, from) < 0.01);
  const last = line.findLastIndex((point) => distance(point, from) < 0.01);
  return first >= 0 && last > first ? line.slice(first, last) : [...through];
}

export const lengthOf = (line: readonly Point[]): number =>
  line.slice(1).reduce((sum, point, index) => sum + distance(line[index] ?? point, point), 0);

/** The point so many metres along a line, and where the line goes there. */
export function along(line: readonly Point[], metres: number): { at: Point; ahead: Point } {
  let left = metres;
  for (const [index, end] of line.slice(1).entries()) {
    const start = line[index] ?? end;
    const length = distance(start, end);
    if (left <= length || index === line.length - 2) {
      return { at: between(start, end, length ? left / length : 0), ahead: direction(start, end) };
    }
    left -= length;
  }
  return { at: line[0] ?? [0, 0], ahead: [1, 0] };
}

/** The line so many metres to the left; negative: to the right. */
export function beside(line: readonly Point[], metres: number): Point[] {
  return line.map((point, index) => {
    const ahead = direction(line[index - 1] ?? point, line[index + 1] ?? point);
    return plus(point, times(leftOf(ahead), metres));
  });
}

/** A band along a line, from so many metres left of it to so many (negative: right of it). */
export const band = (line: readonly Point[], left: number, right: number): Point[] => [
  ...beside(line, left),
  ...beside(line, right).reverse(),
];

type Four = [Point, Point, Point, Point];

function bend([a, b, c, d]: Four, t: number): Point {
  const axis = (i: 0 | 1) =>
    0.5 *
    (2 * b[i] +
      (c[i] - a[i]) * t +
      (2 * a[i] - 5 * b[i] + 4 * c[i] - d[i]) * t * t +
      (3 * b[i] - a[i] - 3 * c[i] + d[i]) * t * t * t);
  return [axis(0), axis(1)];
}

/** Leaves out corners that nobody would see: less than 30 centimetres beside the straight line. */
function straightened(line: Point[]): Point[] {
  const kept: Point[] = [];
  for (const [index, point] of line.entries()) {
    const before = kept.at(-1);
    const after = line[index + 1];
    if (before && after && distance(before, after) < 60 && asideOf(before, after, point) < 0.3) continue;
    kept.push(point);
  }
  return kept;
}

function asideOf(a: Point, b: Point, point: Point): number {
  const [east, north] = direction(a, b);
  return Math.abs((point[0] - a[0]) * north - (point[1] - a[1]) * east);
}
