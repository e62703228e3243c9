import type { ResultsView } from '@/lib/realtime/model';
import type { Group } from '../model/group';
import { ANSWERED } from '../model/totals';
import { type AnswerIndex, dayOf, type IndexedColumn } from './answer-index';
import { type Bits, both, countBoth, eachBit, firstBits, noBits } from './bits';

/** All rows, or the first so many. */
export const everybody = (index: AnswerIndex, rows = index.rows): Bits =>
  firstBits(Math.min(rows, index.rows), index.room);

/** Who of these is in all groups. A group that there is not has nobody. */
export const within = (index: AnswerIndex, groups: readonly Group[], among: Bits): Bits =>
  groups.reduce((rest, group) => both(rest, bitsOf(index, group)), among);

/** Who is in a group. */
export const bitsOf = ({ columns, room }: AnswerIndex, { column, option }: Group): Bits =>
  columns.get(column)?.lines.get(option) ?? noBits(room);

/** The exact totals of these people, in the shape of the kept ones; of days, how many fall into each month. */
export function totalsOf(index: AnswerIndex, among: Bits): ResultsView {
  const counts: ResultsView['counts'] = {};
  for (const [key, column] of index.columns) {
    const answered = countBoth(column.answered, among);
    if (answered === 0) continue;
    const lines = column.column.holds === 'day' ? monthsIn(column, among) : linesIn(column, among);
    counts[key] = { [ANSWERED]: answered, ...lines };
  }
  return { responses: countBoth(among, among), counts };
}

/** How many are in each cell: a row for each option of one column, with a cell for each of the other. */
export const crossOf = (one: IndexedColumn, other: IndexedColumn, among: Bits): number[][] =>
  [...one.lines.values()].map((row) => {
    const these = both(row, among);
    return [...other.lines.values()].map((cell) => countBoth(these, cell));
  });

/** The amounts, or the days since 1970, that these people gave. */
export function valuesOf({ values, answered }: IndexedColumn, among: Bits): Float64Array<ArrayBuffer> {
  const found = new Float64Array(values ? countBoth(answered, among) : 0);
  let at = 0;
  if (values) eachBit(both(answered, among), (row) => (found[at++] = values[row] ?? 0));
  return found;
}

/** The numbers in the database of these people's responses. */
export function numbersIn({ numbers }: AnswerIndex, among: Bits): number[] {
  const found: number[] = [];
  eachBit(among, (row) => found.push(numbers[row] ?? 0));
  return found;
}

const linesIn = ({ lines }: IndexedColumn, among: Bits): Record<string, number> =>
  Object.fromEntries(
    [...lines].flatMap(([option, bits]) => {
      const count = countBoth(bits, among);
      return count > 0 ? [[option, count]] : [];
    }),
  );

function monthsIn(column: IndexedColumn, among: Bits): Record<string, number> {
  const days = new Map<number, number>();
  for (const day of valuesOf(column, among)) days.set(day, (days.get(day) ?? 0) + 1);
  const months: Record<string, number> = {};
  for (const [day, count] of [...days].sort(([one], [other]) => one - other)) {
    const month = dayOf(day).slice(0, 7);
    months[month] = (months[month] ?? 0) + count;
  }
  return months;
}
