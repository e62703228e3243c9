import type { ResultsView } from '@/lib/realtime/model';
import { pinsACell } from './audit';
import type { Column } from './kind';
import { ANSWERED, holdsOneLine, linesIn } from './totals';

/** A number of people as it may be published: the greatest multiple of the threshold that is not above it. */
export const roundedDown = (count: number, threshold: number): number => count - (count % threshold);

/** Whether a published number is only "under the threshold". */
export const isHidden = (shown: number, threshold: number): boolean => threshold > 1 && shown < threshold;

/** Whether a group may be looked at alone: enough people in it, and enough outside of it. */
export const isGroup = (count: number, whole: number, threshold: number): boolean =>
  count >= threshold && whole - count >= threshold;

/**
 * Exact totals as they may be published (docs/decisions/survey-results.md). What rounds to nothing is left out, so that
 * nobody sees whether it was nothing. In: all columns that totals are shown of, by question.
 */
export function published(
  exact: ResultsView,
  questions: readonly (readonly Column[])[],
  threshold: number,
): ResultsView {
  const withheld = questions.flatMap((columns) =>
    (tellsTooMuch(exact, columns, threshold) ? columns : []).map(({ key }) => key),
  );
  const counts: ResultsView['counts'] = {};
  for (const [key, options] of Object.entries(exact.counts)) {
    const kept = Object.entries(options)
      .map(([option, count]) => [option, roundedDown(count, threshold)] as const)
      .filter(([option, count]) => count > 0 && (option === ANSWERED || !withheld.includes(key)));
    if (kept.length > 0) counts[key] = Object.fromEntries(kept);
  }
  const responses = roundedDown(exact.responses, threshold);
  return { responses, counts, ...(withheld.length > 0 && { withheld }) };
}

/**
 * Whether these totals may become the published ones: no distribution among them would tell a number below the
 * threshold. Where not, one waits for the next answers, and publishes both at once.
 */
export const mayPublish = (exact: ResultsView, questions: readonly (readonly Column[])[], threshold: number): boolean =>
  !questions.some((columns) => tellsTooMuch(exact, columns, threshold));

/** Whether a question's distribution, once rounded, would still tell a number below the threshold. */
function tellsTooMuch({ counts }: ResultsView, columns: readonly Column[], threshold: number): boolean {
  const parts = columns.filter(holdsOneLine);
  if (parts.length === 0) return false;
  const exact = parts.map((column) => {
    const lines = counts[column.key] ?? {};
    return linesIn(column, lines).map((option) => lines[option] ?? 0);
  });
  if (pinsACell({ exact, rows: true, columns: false }, threshold)) return true;
  // Places of a ranking are given once by each person, so that they add up in the other direction too.
  return areRanks(parts) && pinsACell({ exact, rows: true, columns: true }, threshold);
}

const areRanks = (parts: readonly Column[]): boolean =>
  parts.length > 1 && parts.every(({ holds }) => holds === 'step');

/**
 * A table of exact counts as it may be published, or null where it may not: it would tell a number below the threshold.
 * In: whether the cells of a row, and those of a column, add up to a number that is known too.
 */
export function publishedTable(
  exact: readonly (readonly number[])[],
  adds: { rows: boolean; columns: boolean },
  threshold: number,
): number[][] | null {
  const cells = exact.length * (exact[0]?.length ?? 0);
  if (cells > MOST_CELLS || pinsACell({ exact, ...adds }, threshold)) return null;
  return exact.map((row) => row.map((count) => roundedDown(count, threshold)));
}

/** More nobody reads, and to audit more takes long. */
const MOST_CELLS = 2_500;
