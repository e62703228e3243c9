import type { Position } from './positions';

/** The widest step on a circle, in radians: a circle's area is then kept within 0.05 %, however small it is. */
const WIDEST_STEP = 0.05;
/** More than any street's bend needs: a circle as wide as the earth must not fill the memory. */
const STEPS_LIMIT = 20_000;

/** A part of a circle: from an angle on, over an angle, counter-clockwise where that is positive; in radians. */
interface Arc {
  centre: Position;
  radius: number;
  from: number;
  sweep: number;
}

/**
 * The line from the first to the third position, round the circle that runs through all three; a straight one where
 * they lie on a straight line. Its points lie on the circle, and it stays nearer to it than `tolerance`, which is in
 * the file's unit. First and third are kept exactly. Where they are the same, the second lies opposite: a full circle.
 */
export function arcThrough([first, second, third]: [Position, Position, Position], tolerance: number): Position[] {
  if (isSame(first, third)) return fullCircle(middle(first, second), first, tolerance);
  const centre = centreOf(first, second, third);
  if (centre === null) return [first, second, third];
  const [from, to] = [angle(centre, first), angle(centre, third)];
  const sweep = turn(first, second, third) > 0 ? positive(to - from) : -positive(from - to);
  const points = along({ centre, radius: distance(centre, first), from, sweep }, tolerance);
  return [first, ...points.slice(1, -1), third];
}

/** The full circle through three positions, from the first round to it again. Null where they lie on a line. */
export function circleThrough([first, second, third]: [Position, Position, Position], tolerance: number) {
  const centre = centreOf(first, second, third);
  return centre && fullCircle(centre, first, tolerance);
}

/**
 * An arc round a centre, `from` and `to` in radians, counter-clockwise from the first axis. `stretch` says what a unit
 * of the radius is on either axis: 1 and 1, but for degrees.
 */
export function arcRound(
  centre: Position,
  arc: { radius: number; from: number; to: number; stretch: Position },
  tolerance: number,
): Position[] {
  const { radius, from, to, stretch } = arc;
  const round = along({ centre: [0, 0], radius, from, sweep: to - from }, tolerance);
  return round.map(([x, y]) => [centre[0] + x * stretch[0], centre[1] + y * stretch[1]]);
}

export const distance = (one: Position, other: Position) => Math.hypot(other[0] - one[0], other[1] - one[1]);

function fullCircle(centre: Position, start: Position, tolerance: number): Position[] {
  const arc = { centre, radius: distance(centre, start), from: angle(centre, start), sweep: 2 * Math.PI };
  return [start, ...along(arc, tolerance).slice(1, -1), start];
}

function along({ centre, radius, from, sweep }: Arc, tolerance: number): Position[] {
  // A chord over the angle a is radius · (1 - cos(a / 2)) away from the circle.
  const step = Math.min(WIDEST_STEP, 4 * Math.asin(Math.sqrt(Math.min(1, tolerance / (2 * radius)))));
  const steps = Math.min(STEPS_LIMIT, Math.max(1, Math.ceil(Math.abs(sweep) / step)));
  return Array.from({ length: steps + 1 }, (_, index): Position => {
    const at = from + (sweep * index) / steps;
    return [centre[0] + radius * Math.cos(at), centre[1] + radius * Math.sin(at)];
  });
}

/** Reckoned from the first position, since squares of northings would lose the millimetres. */
function centreOf(first: Position, second: Position, third: Position): Position | null {
  const [bx, by] = [second[0] - first[0], second[1] - first[1]];
  const [cx, cy] = [third[0] - first[0], third[1] - first[1]];
  const [b, c] = [bx * bx + by * by, cx * cx + cy * cy];
  const d = 2 * (bx * cy - by * cx);
  if (Math.abs(d) <= 1e-10 * (b + c)) return null;
  return [first[0] + (cy * b - by * c) / d, first[1] + (bx * c - cx * b) / d];
}

/** Positive where the way over the second position turns left. */
const turn = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position) =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

const angle = (centre: Position, at: Position) => Math.atan2(at[1] - centre[1], at[0] - centre[0]);
const middle = (one: Position, other: Position): Position => [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2];
const isSame = (one: Position, other: Position) => one[0] === other[0] && one[1] === other[1];
const positive = (radians: number) => (radians <= 0 ? radians + 2 * Math.PI : radians);
