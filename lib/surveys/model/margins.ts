import { z } from 'zod';
import { columnsOf, type Question } from './questions';
import type { Margins } from './raking';
import { readNumber } from './read-number';

/** A wish to keep margins: which survey, and lines of `column;option;share`. */
export const MarginsDraft = z.object({
  formatId: z.uuid(),
  margins: z.string().max(20_000),
});

/**
 * Known shares from lines as a spreadsheet has them: column, option, share or number of people, between semicolons, tabs
 * or commas; columns and options by key or by their words. Out: the
 * number of the first line that names something that the survey has not, instead. The first line may be a heading.
 */
export function marginsFrom(text: string, questions: readonly Question[]): Margins | { wrongLine: number } {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const margins = new Map<string, Record<string, number>>();
  for (const [index, line] of lines.entries()) {
    const [question = '', option = '', share = ''] = line.split(/\s*[;\t]\s*/).map(unquoted);
    const number = readNumber(share.replace(/\s*%$/, ''));
    if (number === null && index === 0) continue;
    const found = placeOf(question, option, questions);
    if (!found || number === null || number < 0) return { wrongLine: index + 1 };
    margins.set(found.column, { ...margins.get(found.column), [found.option]: number });
  }
  return [...margins].map(([column, shares]) => ({ column, shares }));
}

/** Margins as lines that `marginsFrom` reads. */
export const marginsAsText = (margins: Margins): string =>
  margins
    .flatMap(({ column, shares }) =>
      Object.entries(shares).map(([option, share]) => `${column};${option};${String(share).replace('.', ',')}`),
    )
    .join('\n');

const unquoted = (cell: string) => cell.replace(/^"(.*)"$/, '$1').trim();

function placeOf(question: string, option: string, questions: readonly Question[]) {
  for (const asked of questions) {
    for (const column of columnsOf(asked)) {
      if (column.key !== question && (column.part || asked.label !== question)) continue;
      const line = column.options.find(({ id, label }) => id === option || label === option);
      if (line) return { column: column.key, option: line.id };
    }
  }
  return null;
}
