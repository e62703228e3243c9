/** A table as everybody sees it, each number rounded down to a multiple of the threshold. */
export interface PublishedTable {
  cells: number[][];
  /** What the cells of each row add up to, rounded down too; null where they add up to nothing that is known. */
  rows: number[] | null;
  columns: number[] | null;
}

/** What a number may be: from, to, both included. */
export interface Range {
  from: number;
  to: number;
}

/**
 * Whether somebody who does sums can tell one exact number below the threshold from a published table. Never of a survey
 * that hides nothing.
 */
export const pinsACell = (table: PublishedTable, threshold: number): boolean =>
  threshold > 1 && rangesOf(table, threshold).some((row) => row.some(({ from, to }) => from === to && to < threshold));

/**
 * What each cell of a published table may be, for somebody who narrows it down with the margins until nothing changes
 * any more (interval propagation, as an audit in statistical disclosure control does it).
 */
export function rangesOf({ cells, rows, columns }: PublishedTable, threshold: number): Range[][] {
  const ranges = cells.map((row) => row.map((cell) => upFrom(cell, threshold)));
  const lines = [
    ...(rows ?? []).map((margin, index) => ({ margin, line: ranges[index] ?? [] })),
    ...(columns ?? []).map((margin, index) => ({ margin, line: ranges.flatMap((row) => row[index] ?? []) })),
  ];
  const sums = lines.map(({ margin, line }) => ({ line, sum: upFrom(margin, threshold) }));
  while (sums.some(narrowed)) {
    // Each round narrows something, and there are only so many numbers.
  }
  return ranges;
}

const upFrom = (shown: number, threshold: number): Range => ({ from: shown, to: shown + threshold - 1 });

/** Narrows the cells of one line, and what they add up to. Out: whether anything was narrowed. */
function narrowed({ line, sum }: { line: Range[]; sum: Range }): boolean {
  const least = line.reduce((all, { from }) => all + from, 0);
  const most = line.reduce((all, { to }) => all + to, 0);
  let isNews = tighten(sum, least, most);
  for (const cell of line) {
    const [from, to] = [sum.from - (most - cell.to), sum.to - (least - cell.from)];
    isNews = tighten(cell, from, to) || isNews;
  }
  return isNews;
}

function tighten(range: Range, from: number, to: number): boolean {
  const isNarrower = from > range.from || to < range.to;
  range.from = Math.max(range.from, from);
  range.to = Math.min(range.to, to);
  return isNarrower;
}
