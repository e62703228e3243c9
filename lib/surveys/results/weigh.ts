import { setImmediate as turn } from 'node:timers/promises';
import type { ResultsView } from '@/lib/realtime/model';
import { type Cell, type Margins, type Raked, rake } from '../model/raking';
import { ANSWERED } from '../model/totals';
import type { AnswerIndex } from './answer-index';
import { type Bits, both, countBoth, eachBit, hasBit } from './bits';

/** How much each row counts, and what that costs. */
export interface Weights {
  of: Float64Array<ArrayBuffer>;
  raked: Raked;
}

/**
 * Weights with which these people's shares are the known ones. Columns that the survey has no more do not count. In: the
 * known shares by column and option.
 */
export function weightsFor(index: AnswerIndex, margins: Margins, among: Bits): Weights {
  const known = margins.flatMap(({ column, shares }) => {
    const lines = index.columns.get(column)?.lines;
    return lines
      ? [{ lines: [...lines.values()], shares: [...lines.keys()].map((option) => shares[option] ?? 0) }]
      : [];
  });
  const cells = new Map<string, Cell & { rows: number[] }>();
  eachBit(among, (row) => {
    const options = known.map(({ lines }) => lines.findIndex((bits) => hasBit(bits, row)));
    const key = options.join();
    const cell = cells.get(key) ?? { options, people: 0, rows: [] };
    cells.set(key, cell);
    cell.people += 1;
    cell.rows.push(row);
  });
  const all = [...cells.values()];
  const raked = rake(
    all,
    known.map(({ shares }) => shares),
  );
  const of = new Float64Array(index.room);
  for (const [at, { rows }] of all.entries()) for (const row of rows) of[row] = raked.weights[at] ?? 1;
  return { of, raked };
}

/** The totals of these people, each counting as much as they weigh. */
export async function weighedTotals(index: AnswerIndex, among: Bits, { of }: Weights): Promise<ResultsView> {
  const sum = (bits: Bits) => {
    let total = 0;
    eachBit(both(bits, among), (row) => (total += of[row] ?? 0));
    return total;
  };
  const counts: ResultsView['counts'] = {};
  for (const [key, { answered, lines }] of index.columns) {
    const all = sum(answered);
    if (all > 0)
      counts[key] = { [ANSWERED]: all, ...Object.fromEntries([...lines].map(([id, bits]) => [id, sum(bits)])) };
    await turn();
  }
  return { responses: countBoth(among, among), counts };
}
