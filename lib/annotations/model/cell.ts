/*
 * A cell says where something that was drawn is looked for: how fine it is, then row and column, in one number, as
 * `place_cell` in the database counts it. At fineness f, 2^f by 2^f squares cover the world (EPSG:3857); what is drawn is
 * at most as wide as its square and has its middle in it, so it reaches no farther than half a square beyond.
 */

/** The fineness of points, which have no width, and of the smallest line. */
export const POINT_FINENESS = 21;
const FINEST_LINE = 20;

const ROW = 2 ** 21;
const FINENESS = 2 ** 42;

/** What is so much finer than a tile, below 32 of its 512 pixels, would be hidden below its mark, and is left out. */
const FINER = 3;

/** The number of the first cell of this fineness. */
export const firstOf = (fineness: number): number => fineness * FINENESS;

/** From one cell to another, both included, in one row. */
export interface CellRange {
  from: number;
  to: number;
}

/**
 * Where to look for all lines and areas that reach into a tile and are large enough to be seen there, the widest first.
 * About 70 ranges, whatever the tile.
 */
export function cellsAround({ z, x, y }: { z: number; x: number; y: number }): CellRange[] {
  const ranges: CellRange[] = [];
  for (let fineness = 0; fineness <= Math.min(FINEST_LINE, z + FINER); fineness++) {
    const squares = 2 ** fineness;
    const part = squares / 2 ** z;
    const within = (square: number) => Math.max(0, Math.min(squares - 1, square));
    const [west, east] = [within(Math.floor(x * part) - 1), within(Math.ceil((x + 1) * part))];
    for (let row = within(Math.floor(y * part) - 1); row <= within(Math.ceil((y + 1) * part)); row++) {
      const start = firstOf(fineness) + row * ROW;
      ranges.push({ from: start + west, to: start + east });
    }
  }
  return ranges;
}

/** Where to look for all lines and areas that reach into a box; in parts of the world's width (EPSG:3857). */
export function cellsIn({ west, north, east, south }: { west: number; north: number; east: number; south: number }) {
  const ranges: CellRange[] = [];
  for (let fineness = 0; fineness <= FINEST_LINE; fineness++) {
    const squares = 2 ** fineness;
    const within = (square: number) => Math.max(0, Math.min(squares - 1, square));
    const [first, last] = [within(Math.floor(west * squares) - 1), within(Math.floor(east * squares) + 1)];
    for (let row = within(Math.floor(north * squares) - 1); row <= within(Math.floor(south * squares) + 1); row++) {
      const start = firstOf(fineness) + row * ROW;
      ranges.push({ from: start + first, to: start + last });
    }
  }
  return ranges;
}
