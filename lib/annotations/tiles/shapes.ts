import type { CellRange } from '../model/cell';
import { GONE, type Leaves } from './leaves';
import { at } from './level';

/** The lines and areas of a map by their cells (model/cell.ts): the first of them sorted, what came later behind. */
export interface Shapes {
  sorted: number;
  cells: Float64Array;
  rows: Int32Array;
  later: { cell: number; row: number }[];
}

/** What one of them takes, in bytes. */
export const SHAPE_BYTES = 8 + 4;

/** Puts lines and areas into the order of their cells. Synchronous: a million take a second. */
export function sortedShapes(cells: readonly number[] | Float64Array, rows: readonly number[] | Int32Array): Shapes {
  const order = Uint32Array.from(cells, (_cell, index) => index).sort(
    (one, other) => at(cells, one) - at(cells, other),
  );
  return {
    sorted: order.length,
    cells: Float64Array.from(order, (index) => at(cells, index)),
    rows: Int32Array.from(order, (index) => at(rows, index)),
    later: [],
  };
}

/** The rows of those in these cells that are there now, in the order of the cells; at most so many. */
export function rowsOfShapes(shapes: Shapes, leaves: Leaves, ranges: readonly CellRange[], most: number): number[] {
  const found: { cell: number; row: number }[] = [];
  const take = (cell: number, row: number) => {
    if (leaves.lowest[row] !== GONE) found.push({ cell, row });
  };
  for (const { from, to } of ranges) {
    for (let index = firstFrom(shapes, from); index < shapes.sorted && found.length < most; index++) {
      const cell = at(shapes.cells, index);
      if (cell > to) break;
      take(cell, at(shapes.rows, index));
    }
  }
  for (const { cell, row } of shapes.later)
    if (ranges.some(({ from, to }) => from <= cell && cell <= to)) take(cell, row);
  return found
    .sort((one, other) => one.cell - other.cell)
    .slice(0, most)
    .map(({ row }) => row);
}

/** Whether this row is kept under this cell. */
export function isShapeAt(shapes: Shapes, cell: number, row: number): boolean {
  if (shapes.later.some((one) => one.cell === cell && one.row === row)) return true;
  for (let index = firstFrom(shapes, cell); shapes.cells[index] === cell && index < shapes.sorted; index++) {
    if (shapes.rows[index] === row) return true;
  }
  return false;
}

/** The place of the first whose cell is not below this one. */
function firstFrom({ cells, sorted }: Shapes, cell: number): number {
  let [low, high] = [0, sorted];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(cells, middle) < cell) low = middle + 1;
    else high = middle;
  }
  return low;
}
