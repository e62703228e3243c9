import { setImmediate as turn } from 'node:timers/promises';
import { type Choice, isInState } from '../model/choice';
import { statusNumbers } from '../model/packed';
import { categoryIn, statusIn } from './leaves';
import { at } from './level';
import { isThere, type MapIndex } from './map-index';

/** So many rows are looked at before others have their turn. */
const SLICE = 50_000;

/** Calls back with the row of each annotation of a choice that there is now, the last rows first. */
export async function eachChosen(index: MapIndex, choice: Choice, visit: (row: number) => void): Promise<void> {
  const { leaves } = index.clusters;
  const isWanted = siftFor(index, choice);
  for (let end = leaves.rows; end > 0; end -= SLICE) {
    for (let row = end - 1; row >= Math.max(0, end - SLICE); row--) if (isWanted(row)) visit(row);
    if (end > SLICE) await turn();
  }
}

/** How many annotations of a choice there are, by the category's number. Counted once until something changes. */
export function countsIn(index: MapIndex, name: string, choice: Choice): Promise<readonly number[]> {
  const { counted } = index;
  const known = counted.get(name);
  if (known) return known;
  const counts = counting(index, choice);
  if (counted.size >= KEPT) counted.clear();
  counted.set(name, counts);
  return counts;
}

/** The numbers of so many choices are kept. */
const KEPT = 200;

async function counting(index: MapIndex, choice: Choice): Promise<number[]> {
  const { kinds } = index.clusters.leaves;
  const counts: number[] = [];
  await eachChosen(index, choice, (row) => {
    const category = categoryIn(at(kinds, row));
    counts[category] = (counts[category] ?? 0) + 1;
  });
  return counts;
}

/** What `isChosen` says, for a row of an index: by numbers, since a large map has a million. */
function siftFor({ clusters: { leaves }, categories }: MapIndex, choice: Choice): (row: number) => boolean {
  const { kinds, days, support } = leaves;
  const ofAll = choice.categories.length === 0;
  const wanted = categories.map((category) => ofAll || choice.categories.includes(category));
  const states = statusNumbers.map((status) => isInState(choice.state, status || null));
  const [since, until] = [choice.since ?? 0, choice.until ?? Number.POSITIVE_INFINITY];
  return (row) => {
    const [kind, day] = [at(kinds, row), at(days, row)];
    if (day < since || day > until || at(support, row) < choice.support || !isThere(leaves, row)) return false;
    // A category that came up meanwhile is not among the numbers.
    return (wanted[categoryIn(kind)] ?? ofAll) && states[statusIn(kind)] === true;
  };
}
