import { csvCell } from '@/lib/open-data/model/csv';
import type { PublicContribution } from '../model/contribution';
import type { Outcome } from '../queries/outcome';
import { countedFigures } from './counted';
import { surveyRows } from './survey-rows';
import { type Cell, cellsOf, columnNames } from './table-rows';

export interface Tabled {
  outcome: Outcome;
  contributions: AsyncIterable<PublicContribution[]>;
  language: string;
  origin: string;
}

/**
 * Everything public of an offer as CSV that a German spreadsheet opens as it is (as in open data: byte order mark,
 * semicolons, decimal commas, no text that would be taken for a formula). The first column says what a row is: a
 * contribution, a line of the responses to a survey, or a figure with how it was counted.
 */
export async function* outcomeCsv({ outcome, contributions, language, origin }: Tabled): AsyncGenerator<string> {
  yield `\uFEFF${lineOf(['row', ...columnNames, 'label', 'count', 'note'])}`;
  for await (const chunk of contributions) {
    yield chunk.map((one) => lineOf(['contribution', ...cellsOf(one, origin), null, null, null])).join('');
  }
  for (const { survey, question, label, count, note } of surveyRows(outcome, language)) {
    yield lineOf(beside('response', survey, [`${question}: ${label}`, count, note]));
  }
  for (const { label, value, how } of countedFigures(outcome, language)) {
    yield lineOf(beside('figure', null, [label, value, how]));
  }
}

/** A row that is no contribution. */
const beside = (row: string, part: string | null, told: Cell[]): Cell[] => [
  row,
  ...columnNames.map((name) => (name === 'part' ? part : null)),
  ...told,
];

const lineOf = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(';')}\r\n`;
