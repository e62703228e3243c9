/**
 * All marks of one zoom, one row each: an annotation, or a group of them. The first `sorted` rows lie in the order of a
 * kd-tree over their places; what came later lies behind them. Nothing is ever taken out: a row of count 0 is none.
 */
export interface Level {
  sorted: number;
  rows: number;
  /** Where it is, in steps of the world's width from its middle (mercator.ts); of a group, its middle. */
  xy: Int32Array;
  /** How many annotations everybody may see here. */
  count: Uint32Array;
  /** The row of the level above that this one is part of. */
  up: Int32Array;
  /** One of its annotations: the only one where there is one. */
  leaf: Int32Array;
  /** From which zoom on a group falls apart; 0 for a single annotation. */
  splits: Uint8Array;
}

/** One level for each zoom from 0 to `LOWEST`; on the lowest all are single. */
export const LOWEST = 19;

/** What one row takes, in bytes. */
export const ROW_BYTES = 21;

export const newLevel = (sorted: number, spare: number): Level => ({
  sorted,
  rows: sorted,
  xy: new Int32Array(2 * (sorted + spare)),
  count: new Uint32Array(sorted + spare),
  up: new Int32Array(sorted + spare),
  leaf: new Int32Array(sorted + spare),
  splits: new Uint8Array(sorted + spare),
});

export interface Box {
  west: number;
  north: number;
  east: number;
  south: number;
}

/** A list of numbers never has gaps here; the compiler cannot know. */
export const at = (list: ArrayLike<number>, index: number): number => list[index] as number;

/** So many rows of the kd-tree lie together without an order; as kdbush sorts them. */
export const NODE_SIZE = 64;

/** Calls back with each row in the box, its edges included; also with those that count nothing any more. */
export function eachIn(level: Level, box: Box, visit: (row: number) => void): void {
  const { xy, sorted, rows } = level;
  const visitBetween = (first: number, last: number) => {
    for (let row = first; row <= last; row++) if (isIn(box, at(xy, 2 * row), at(xy, 2 * row + 1))) visit(row);
  };
  // Three numbers for each part of the tree that is still to be looked through: first row, last row, axis.
  const waiting = [0, sorted - 1, 0];
  while (waiting.length > 0) {
    const [first, last, axis] = waiting.splice(-3) as [number, number, number];
    if (last - first <= NODE_SIZE) {
      visitBetween(first, last);
      continue;
    }
    const middle = (first + last) >> 1;
    const value = at(xy, 2 * middle + axis);
    visitBetween(middle, middle);
    if ((axis === 0 ? box.west : box.north) <= value) waiting.push(first, middle - 1, 1 - axis);
    if ((axis === 0 ? box.east : box.south) >= value) waiting.push(middle + 1, last, 1 - axis);
  }
  visitBetween(sorted, rows - 1);
}

const isIn = ({ west, north, east, south }: Box, x: number, y: number) =>
  x >= west && x <= east && y >= north && y <= south;
