import type { Lots } from '@/db/demo/content/lots';
import type { Point } from '../shapes/points';
import { overlap, type Ring, shrunk } from '../shapes/rings';
import type { Ground } from './town';

/** Metres: a field's side, and how narrow a plot at the town's edge may become. */
const SIDE = 300;
const NARROWEST = 70;

/** Fields, meadows and copses on all ground around the town that nothing else claims. */
export function fieldsAround(claimed: readonly Ring[], reach: Point, lots: Lots): Ground[] {
  const corner = jittered(lots);
  const [columns, rows] = [Math.ceil(reach[0] / SIDE), Math.ceil(reach[1] / SIDE)];
  const fields: Ground[] = [];
  for (let column = -columns; column < columns; column++) {
    for (let row = -rows; row < rows; row++) {
      const [a, b] = [corner(column, row), corner(column + 1, row)];
      const [c, d] = [corner(column + 1, row + 1), corner(column, row + 1)];
      fields.push(...plots([a, b, c, d], claimed, lots));
    }
  }
  return fields;
}

/** The corners of a mesh, each moved a little, always the same way. */
function jittered(lots: Lots): (column: number, row: number) => Point {
  const known = new Map<string, Point>();
  return (column, row) => {
    const key = `${column} ${row}`;
    const point = known.get(key) ?? [(column + lots.from(-0.28, 0.28)) * SIDE, (row + lots.from(-0.28, 0.28)) * SIDE];
    known.set(key, point);
    return point;
  };
}

/** The plot, or its quarters where a part of it is claimed. */
function plots(plot: Ring, claimed: readonly Ring[], lots: Lots): Ground[] {
  const touching = claimed.filter((ring) => overlap(ring, plot));
  if (touching.length === 0) return [{ kind: useOf(lots), corners: shrunk(plot, 7) }];
  return quarters(plot).flatMap((quarter) => (sideOf(quarter) < NARROWEST ? [] : plots(quarter, touching, lots)));
}

const useOf = (lots: Lots): Ground['kind'] => {
  const lot = lots.next();
  return lot < 0.07 ? 'forest' : lot < 0.38 ? 'meadow' : 'field';
};

function quarters([a, b, c, d]: Ring): Ring[] {
  if (!a || !b || !c || !d) return [];
  const half = (one: Point, other: Point): Point => [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2];
  const [ab, bc, cd, da] = [half(a, b), half(b, c), half(c, d), half(d, a)];
  const middle = half(ab, cd);
  return [
    [a, ab, middle, da],
    [ab, b, bc, middle],
    [middle, bc, c, cd],
    [da, middle, cd, d],
  ];
}

const sideOf = ([a, b]: Ring) => (a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : 0);
