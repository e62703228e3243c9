import { setImmediate as turn } from 'node:timers/promises';
import type { Choice } from '../model/choice';
import { copyRows, newLeaves } from './leaves';
import { at } from './level';
import { type Drawn, emptyIndex, groupAll, type MapIndex } from './map-index';
import { eachChosen } from './sift';

/** So many rows are copied before others have their turn. */
const SLICE = 5_000;

/**
 * Makes the index of a choice from that of the whole map, without the database. True for the number that the whole one
 * has at the beginning: what changes meanwhile, it catches up with, in whichever state it was copied.
 */
export async function chosenIndex(whole: MapIndex, choice: Choice): Promise<MapIndex> {
  const index = emptyIndex({ ...whole.scope, choice }, whole.head);
  const from = whole.clusters.leaves;
  const shapes = whole.shapes;
  const rows = await rowsInOrder(whole, choice);
  const leaves = newLeaves(rows.length);
  for (let start = 0; start < rows.length; start += SLICE) {
    copyRows(from, rows.subarray(start, start + SLICE), leaves);
    await turn();
  }
  index.clusters.leaves = leaves;
  index.categories = [...whole.categories];
  await groupAll(index, drawnAmong(rows, shapes));
  return index;
}

/** By their annotations' numbers, each once: what was moved meanwhile is another row, too. */
async function rowsInOrder(whole: MapIndex, choice: Choice): Promise<Uint32Array> {
  const { seq, ordered } = whole.clusters.leaves;
  const [early, late]: [number[], number[]] = [[], []];
  await eachChosen(whole, choice, (row) => (row < ordered ? early : late).push(row));
  const bySeq = (one: number, other: number) => at(seq, one) - at(seq, other);
  const rows = merged(early.reverse(), late.sort(bySeq), bySeq);
  return Uint32Array.from(rows.filter((row, place) => place === 0 || bySeq(row, rows[place - 1] ?? row) !== 0));
}

function merged(ones: number[], others: number[], compare: (one: number, other: number) => number): number[] {
  if (others.length === 0) return ones;
  const both: number[] = [];
  let next = 0;
  for (const one of ones) {
    while (next < others.length && compare(others[next] as number, one) < 0) both.push(others[next++] as number);
    both.push(one);
  }
  return both.concat(others.slice(next));
}

/** The cells of the chosen lines and areas, and their rows in the new order. */
function drawnAmong(chosen: Uint32Array, shapes: MapIndex['shapes']): Drawn {
  const drawn: Drawn = { cells: [], rows: [] };
  const highest = chosen.reduce((most, row) => Math.max(most, row), 0);
  const places = new Int32Array(highest + 1).fill(-1);
  for (const [place, row] of chosen.entries()) places[row] = place;
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
