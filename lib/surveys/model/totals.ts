import type { ResultsView } from '@/lib/realtime/model';
import type { Value } from './condition';
import type { Column } from './kind';
import type { Question } from './questions';
import { type Answers, valuesIn } from './walk';

/** The option under which is counted how many answered; as a question, how many answered the survey. */
export const ANSWERED = '*';

/** Wide enough to see a shape, few enough that one person's figure stays among others'. */
const BINS = 8;

/** Days are counted by the month, `2026-05`. */
const MONTH = 7;

/** One line of a result: an option, a step of a scale, or a range of numbers. `count` people are behind it. */
export interface ResultLine {
  option: string;
  count: number;
}

/** What one response adds one to: pairs of column and option. In: the answers to what was asked, and nothing else. */
export function talliesOf(questions: readonly Question[], answers: Answers): { questionId: string; option: string }[] {
  const counted = questions.flatMap((question) => {
    const answer = answers[question.id];
    return answer === undefined ? [] : valuesIn(question, answer);
  });
  const tallies = counted.flatMap(([column, value]) =>
    [ANSWERED, ...optionsIn(column, value)].map((option) => ({ questionId: column.key, option })),
  );
  return [{ questionId: ANSWERED, option: ANSWERED }, ...tallies];
}

/** All lines of a column's result in its order, also those nobody chose. Words have none. */
export function linesOf(column: Column, results: ResultsView): ResultLine[] {
  const counts = results.counts[column.key] ?? {};
  return linesIn(column, counts).map((option) => ({ option, count: counts[option] ?? 0 }));
}

/** How many answered in this column. */
export const answeredIn = ({ key }: Column, results: ResultsView): number => results.counts[key]?.[ANSWERED] ?? 0;

/** The mean of a column of steps, or null where nobody answered. */
export function meanOf(column: Column, results: ResultsView): number | null {
  const lines = linesOf(column, results);
  const people = lines.reduce((sum, line) => sum + line.count, 0);
  if (people === 0) return null;
  return lines.reduce((sum, line) => sum + Number(line.option) * line.count, 0) / people;
}

/** The ranges that amounts are counted in: from (included) to (excluded, the last one included). */
export function binsOf({ from, to, whole }: Pick<Column, 'from' | 'to' | 'whole'>): { from: number; to: number }[] {
  if (typeof from !== 'number' || typeof to !== 'number') return [];
  const width = whole ? Math.ceil((to - from + 1) / BINS) : (to - from) / BINS;
  const count = Math.ceil((to - from + (whole ? 1 : 0)) / width);
  return Array.from({ length: count }, (_, index) => ({
    from: from + index * width,
    to: Math.min(to, from + (index + 1) * width - (whole ? 1 : 0)),
  }));
}

/** The lines of a column in its order; of days, the months that occur. */
export const linesIn = (column: Column, counts: Readonly<Record<string, number>>): string[] =>
  column.holds === 'day'
    ? Object.keys(counts)
        .filter((option) => option !== ANSWERED)
        .sort()
    : optionsOf(column);

/** What a column's answers are counted under, in its order, as far as that is known before anybody answers. */
export const optionsOf = (column: Column): string[] =>
  column.holds === 'amount' ? binsOf(column).map((_, index) => String(index)) : column.options.map(({ id }) => id);

/** Whether each answer of a column counts in exactly one of its lines, so that these add up. */
export const holdsOneLine = (column: Column): boolean =>
  column.holds !== 'several' && (column.holds === 'day' || optionsOf(column).length > 0);

/** The lines of a column in which a value counts. */
export function optionsIn(column: Column, value: Value): string[] {
  if (column.holds === 'words' || column.holds === 'places') return [];
  if (column.holds === 'day') return [String(value).slice(0, MONTH)];
  if (column.holds !== 'amount') return [value].flat().map(String);
  const bins = binsOf(column);
  return bins.length === 0
    ? []
    : [
        String(
          Math.max(
            0,
            bins.findLastIndex((bin) => bin.from <= Number(value)),
          ),
        ),
      ];
}
