import { isHidden } from '@/lib/surveys/model/hiding';
import type { Column } from '@/lib/surveys/model/kind';
import { columnsOf, type Question } from '@/lib/surveys/model/questions';
import { answeredIn, binsOf, linesOf } from '@/lib/surveys/model/totals';
import type { OpenResults } from '../queries/open-part';
import type { Results } from './schemas';

/** The results of a survey. What the page does not tell as a number, since it is too small, is null here. */
export function resultsDocument({ questions, results, threshold }: OpenResults, page: string): Results {
  const told = (count: number) => (isHidden(count, threshold) ? null : Math.round(count));
  const columnIn = (question: Question, column: Column): Results['columns'][number] => {
    const withheld = results.withheld?.includes(column.key) ?? false;
    const lines = withheld ? [] : linesOf(column, results);
    return {
      ...{ key: column.key, question: question.label, part: column.part ?? column.about ?? null, withheld },
      answered: told(answeredIn(column, results)),
      lines: lines.map(({ option, count }) => ({ option, label: labelOf(column, option), count: told(count) })),
    };
  };
  return {
    responses: told(results.responses),
    threshold,
    columns: questions.flatMap((question) => columnsOf(question).map((column) => columnIn(question, column))),
    page,
  };
}

/** A range of amounts by its ends; else the option's words, else itself. */
function labelOf(column: Column, option: string): string {
  const bin = column.holds === 'amount' ? binsOf(column)[Number(option)] : undefined;
  if (bin) return bin.from === bin.to ? String(bin.from) : `${bin.from} – ${bin.to}`;
  return column.options.find(({ id }) => id === option)?.label ?? option;
}
