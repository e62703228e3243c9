import type { Range } from './range';

/** A table of exact counts, of which everybody is to see each number rounded down. */
export interface Audited {
  exact: readonly (readonly number[])[];
  /** Whether what the cells of a row, and those of a column, add up to is known too, rounded down. */
  rows: boolean;
  columns: boolean;
}

/**
 * Whether somebody who does sums could tell one exact number below the threshold from the rounded table. Of all tables
 * that would be rounded alike the exact one is one; a cell is told if no other has another number there. Any two differ
 * by cycles in the graph of rows, columns and what they add up to (network flows; Gusfield 1988 on tables), so it is
 * enough to look for one that goes through the cell. Never of a survey that hides nothing.
 */
export function pinsACell(table: Audited, threshold: number): boolean {
  if (threshold <= 1) return false;
  const graph = graphOf(table, threshold);
  return table.exact.some((row, at) =>
    row.some(
      (count, place) => count < threshold && !canChange(graph, { row: graph.row(at), column: graph.column(place) }),
    ),
  );
}

/** Where numbers can go up (forth) or down (back) by one: between the whole, the rows, the columns, and the whole. */
interface Graph {
  size: number;
  row: (at: number) => number;
  column: (at: number) => number;
  leadsTo: (from: number, to: number) => boolean;
}

const START = 0;
const END = 1;

function graphOf({ exact, rows, columns }: Audited, threshold: number): Graph {
  const height = exact.length;
  const width = exact[0]?.length ?? 0;
  const size = 2 + height + width;
  const open = new Uint8Array(size * size);
  const join = (from: number, to: number, count: number | null) => {
    const { from: least, to: most } = count === null ? FREE : roundedFrom(count, threshold);
    if (count === null || count < most) open[from * size + to] = 1;
    if (count === null || count > least) open[to * size + from] = 1;
  };
  const row = (at: number) => 2 + at;
  const column = (at: number) => 2 + height + at;
  const columnSums = Array.from({ length: width }, (_, place) => sum(exact.map((cells) => cells[place] ?? 0)));
  for (const [at, cells] of exact.entries()) {
    join(START, row(at), rows ? sum(cells) : null);
    for (const [place, count] of cells.entries()) join(row(at), column(place), count);
  }
  for (const [place, count] of columnSums.entries()) join(column(place), END, columns ? count : null);
  join(END, START, rows && columns ? sum(columnSums) : null);
  return { size, row, column, leadsTo: (from, to) => open[from * size + to] === 1 };
}

const FREE: Range = { from: 0, to: Number.POSITIVE_INFINITY };

/** What a number may be that is rounded as this one. */
const roundedFrom = (count: number, threshold: number): Range => {
  const from = count - (count % threshold);
  return { from, to: from + threshold - 1 };
};

/** Whether a cell can be one more or one less, if others make up for it. */
const canChange = (graph: Graph, { row, column }: { row: number; column: number }): boolean =>
  (graph.leadsTo(row, column) && hasWay(graph, column, row)) ||
  (graph.leadsTo(column, row) && hasWay(graph, row, column));

/** Whether there is a way from one to the other that is not the edge between both. */
function hasWay(graph: Graph, from: number, to: number): boolean {
  const seen = new Uint8Array(graph.size);
  const waiting = [from];
  seen[from] = 1;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (let next = 0; next < graph.size; next++) {
      if (seen[next] || !graph.leadsTo(at, next) || (at === from && next === to)) continue;
      if (next === to) return true;
      seen[next] = 1;
      waiting.push(next);
    }
  }
  return false;
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
