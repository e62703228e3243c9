import { between, direction, leftOf, type Point, plus, times } from '../shapes/points';
import type { Manner, Street } from './town';

export interface Quarter {
  /** South-west, south-east, north-east, north-west. */
  corners: readonly [Point, Point, Point, Point];
  /** Names of the streets that go west to east, from the south; and south to north, from the west. */
  across: readonly string[];
  upward: readonly string[];
  /** How far streets swing to the side, in metres. */
  swing: number;
  built: Manner;
}

/** The streets of a quarter that was laid out at one time: a mesh, gently bent. */
export function streetsOf({ corners, across, upward, swing, built }: Quarter): Street[] {
  const [sw, se, ne, nw] = corners;
  const street = (name: string, from: Point, to: Point, index: number): Street => ({
    name,
    kind: 'street-side',
    built,
    through: swung(from, to, index % 2 ? swing : swing * 0.6),
  });
  // From edge to edge in one direction, well inside in the other: so that the ends meet the roads around.
  const row = (index: number) => (across.length === 1 ? 0.5 : index / (across.length - 1));
  const column = (index: number) => (index + 0.5) / upward.length;
  return [
    ...across.map((name, i) => street(name, between(sw, nw, row(i)), between(se, ne, row(i)), i)),
    ...upward.map((name, i) => street(name, between(sw, se, column(i)), between(nw, ne, column(i)), i)),
  ];
}

function swung(from: Point, to: Point, metres: number): Point[] {
  const aside = times(leftOf(direction(from, to)), metres);
  const at = (part: number, factor: number) => plus(between(from, to, part), times(aside, factor));
  return [from, at(0.3, 0.8), at(0.6, 0.9), to];
}
