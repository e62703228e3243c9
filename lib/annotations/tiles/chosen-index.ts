import { setImmediate as turn } from 'node:timers/promises';
import type { Choice } from '../model/choice';
import { copyRows, newLeaves } from './leaves';
import { at } from './level';
import { type Drawn, emptyIndex, groupAll, type MapIndex, spareFor } from './map-index';
import { eachChosen } from './sift';

/** So many rows are copied before others have their turn. */
const SLICE = 5_000;

/**
 * Makes the index of a choice from that of the whole map, without the database. True for the number that the whole one
 * has at the beginning: what changes meanwhile, it catches up with, in whichever state it was copied.
 */
export async function chosenIndex(whole: MapIndex, choice: Choice): Promise<MapIndex> {
  const index = emptyIndex({ ...whole.scope, choice }, whole.head);
  const { leaves: from } = whole.clusters;
  const { shapes } = whole;
  const rows = await rowsInOrder(whole, choice);
  const leaves = newLeaves(rows.length + spareFor(rows.length));
  const places = new Int32Array(from.rows).fill(-1);
  for (let start = 0; start < rows.length; start += SLICE) {
    const slice = rows.subarray(start, start + SLICE);
    for (let place = 0; place < slice.length; place++) places[at(slice, place)] = start + place;
    copyRows(from, slice, leaves);
    await turn();
  }
  index.clusters.leaves = leaves;
  index.categories = [...whole.categories];
  await groupAll(index, drawnAmong(places, shapes));
  return index;
}

/** By their annotations' numbers, each once: what was moved meanwhile is another row, too. */
async function rowsInOrder(whole: MapIndex, choice: Choice): Promise<Uint32Array> {
  const { seq, ordered } = whole.clusters.leaves;
  const late = new Map<number, number>();
  const early = new Uint32Array(ordered);
  let first = ordered;
  // From the last row to the first, so that the late ones are known before the early ones come.
  await eachChosen(whole, choice, (row) => {
    const number = at(seq, row);
    if (row >= ordered) late.set(number, row);
    else if (!late.has(number)) early[--first] = row;
  });
  const lateRows = [...late].sort(([one], [other]) => one - other).map(([, row]) => row);
  return merged(early.subarray(first), lateRows, (row) => at(seq, row));
}

function merged(ones: Uint32Array, others: readonly number[], numberOf: (row: number) => number): Uint32Array {
  if (others.length === 0) return ones;
  const both = new Uint32Array(ones.length + others.length);
  let [one, other] = [0, 0];
  for (let place = 0; place < both.length; place++) {
    const isOne =
      other === others.length || (one < ones.length && numberOf(at(ones, one)) < numberOf(at(others, other)));
    both[place] = isOne ? at(ones, one++) : at(others, other++);
  }
  return both;
}

/** The cells of the chosen lines and areas, and their rows in the new order. In: for each old row the new one, or -1. */
function drawnAmong(places: Int32Array, shapes: MapIndex['shapes']): Drawn {
  const drawn: Drawn = { cells: [], rows: [] };
  const take = (cell: number, row: number) => {
    const place = places[row] ?? -1;
    if (place < 0) return;
    drawn.cells.push(cell);
    drawn.rows.push(place);
  };
  for (let index = 0; index < shapes.sorted; index++) take(at(shapes.cells, index), at(shapes.rows, index));
  for (const { cell, row } of shapes.later) take(cell, row);
  return drawn;
}
