import type { Lots } from '@/db/demo/content/lots';
import { along, lengthOf } from '../shapes/lines';
import { leftOf, type Point, plus, times } from '../shapes/points';
import { covers, middleOf, type Ring, shrunk } from '../shapes/rings';
import type { Taken } from './taken';
import type { Manner } from './town';

type Range = readonly [number, number];

/** Metres. `behind` is how often a smaller house stands in the yard, `between` the gap to the next house. */
interface Habit {
  width: Range;
  depth: Range;
  setback: Range;
  between: Range;
  joined: number;
  behind: number;
}

const habits: Record<Manner, Habit> = {
  closed: { width: [10, 20], depth: [10, 14], setback: [0.4, 1], between: [2, 5], joined: 0.85, behind: 0.15 },
  rows: { width: [32, 54], depth: [9, 11], setback: [4, 5], between: [7, 14], joined: 0, behind: 0 },
  villas: { width: [10, 15], depth: [8, 12], setback: [4.5, 8], between: [11, 20], joined: 0, behind: 0 },
  blocks: { width: [26, 46], depth: [11, 13], setback: [6, 10], between: [12, 20], joined: 0, behind: 0.2 },
  halls: { width: [30, 75], depth: [24, 48], setback: [9, 14], between: [12, 24], joined: 0, behind: 0.3 },
};

interface Building {
  line: readonly Point[];
  /** From the middle of the street to the edge of the pavement. */
  halfWidth: number;
  manner: Manner;
  lots: Lots;
  taken: Taken;
  /** Where one may build at all. */
  settled: readonly Ring[];
}

/** Houses on both sides of a street, wherever there is room. */
export const housesAlong = (building: Building): Ring[] =>
  ([1, -1] as const).flatMap((side) => housesOn(building, side));

function housesOn({ line, halfWidth, manner, lots, taken, settled }: Building, side: 1 | -1): Ring[] {
  const habit = habits[manner];
  const houses: Ring[] = [];
  let metres = lots.from(2, 6);
  const end = lengthOf(line) - 2;
  while (metres < end) {
    const width = lots.from(...habit.width);
    const plot = { line, side, from: metres, width, front: halfWidth + lots.from(...habit.setback) };
    const house = shaped(houseOn(plot, lots.from(...habit.depth)), manner, lots);
    if (
      metres + width > end ||
      !settled.some((ring) => covers(ring, middleOf(house))) ||
      !taken.isFree(shrunk(house, 0.5))
    ) {
      metres += 2.5;
      continue;
    }
    houses.push(house);
    taken.addArea(house);
    const yard = lots.happens(habit.behind) ? inYard(plot, habit, lots) : null;
    if (yard && taken.isFree(yard)) {
      houses.push(yard);
      taken.addArea(yard);
    }
    metres += width + (lots.happens(habit.joined) ? 0 : lots.from(...habit.between));
  }
  return houses;
}

interface Plot {
  line: readonly Point[];
  side: 1 | -1;
  from: number;
  width: number;
  front: number;
}

function houseOn({ line, side, from, width, front }: Plot, depth: number): Ring {
  const { at, ahead } = along(line, from + width / 2);
  const aside = times(leftOf(ahead), side);
  const corner = (share: number, metres: number) => plus(at, plus(times(ahead, share * width), times(aside, metres)));
  return [corner(-0.5, front), corner(0.5, front), corner(0.5, front + depth), corner(-0.5, front + depth)];
}

/** A shed, a garage, a workshop. */
function inYard(plot: Plot, habit: Habit, lots: Lots): Ring {
  const width = plot.width * lots.from(0.35, 0.7);
  const front = plot.front + habit.depth[1] + lots.from(3, 8);
  const from = plot.from + lots.from(0, plot.width - width);
  return houseOn({ ...plot, from, width, front }, habit.depth[0] * lots.from(0.4, 0.75));
}

/** Some houses have a wing: a corner is cut out at the back. */
function shaped(house: Ring, manner: Manner, lots: Lots): Ring {
  const [a, b, c, d] = house;
  if (!a || !b || !c || !d || !lots.happens(manner === 'villas' || manner === 'halls' ? 0.3 : 0.12)) return house;
  const [wide, deep] = [lots.from(0.45, 0.65), lots.from(0.5, 0.65)];
  const at = (right: number, back: number): Point =>
    plus(a, plus(times([b[0] - a[0], b[1] - a[1]], right), times([d[0] - a[0], d[1] - a[1]], back)));
  return lots.happens(0.5)
    ? [a, b, at(1, deep), at(wide, deep), at(wide, 1), d]
    : [a, b, c, at(wide, 1), at(wide, deep), at(0, deep)];
}
