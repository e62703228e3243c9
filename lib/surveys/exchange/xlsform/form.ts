import { Refusal } from '@/lib/errors';
import type { Sheet } from '../workbook/read-workbook';
import type { Row } from '../workbook/sheet';
import { type Header, headerOf } from './headers';

/** Texts by the language as the file calls it; the empty one for what has none. */
export type Texts = ReadonlyMap<string, string>;

/** A row of a form: what its columns say, and its texts in all languages. */
export interface FormRow {
  row: number;
  /** By the standard's names; of texts those without a language. */
  cells: ReadonlyMap<string, string>;
  texts: ReadonlyMap<string, Texts>;
}

/** A file as it is, before anybody asks what of it a survey can say. */
export interface Form {
  survey: readonly FormRow[];
  /** By the name of their list, as it is written. */
  choices: ReadonlyMap<string, readonly FormRow[]>;
  settings: ReadonlyMap<string, string>;
  /** All languages, in the order in which they come up. */
  languages: readonly string[];
  /** The sheets that nobody reads. */
  otherSheets: readonly string[];
}

/** The sheets of an XLSForm. */
export const SHEETS = ['survey', 'choices', 'settings'];

/** Ten times what a survey takes; the lists of choices may be longer. */
const SURVEY_ROWS_LIMIT = 3_000;

/** Puts the sheets together. Refuses with `exchange.too-much`, and `exchange.no-survey` where it is another workbook. */
export function formOf(sheets: readonly Sheet[]): Form {
  const rowsOf = (name: string) => readTable(sheets.find((sheet) => sheet.name === name)?.rows ?? []);
  const [survey, choices, [settings]] = [rowsOf('survey'), rowsOf('choices'), rowsOf('settings')];
  if (survey.length > SURVEY_ROWS_LIMIT) throw new Refusal('Invalid', 'exchange.too-much');
  if (!survey.some(({ cells }) => cells.has('type'))) throw new Refusal('Invalid', 'exchange.no-survey');
  const texts = [...survey, ...choices].flatMap((row) => [...row.texts.values()].flatMap((each) => [...each.keys()]));
  return {
    survey,
    choices: grouped(choices.filter((row) => listOf(row) !== '')),
    settings: settings?.cells ?? new Map(),
    languages: [...new Set(texts)].filter(Boolean),
    otherSheets: sheets.map(({ name }) => name).filter((name) => !SHEETS.includes(name)),
  };
}

const listOf = ({ cells }: FormRow): string => cells.get('list_name') ?? '';

function grouped(rows: readonly FormRow[]): Map<string, FormRow[]> {
  const lists = new Map<string, FormRow[]>();
  for (const row of rows) {
    const list = lists.get(listOf(row)) ?? [];
    list.push(row);
    lists.set(listOf(row), list);
  }
  return lists;
}

/** The first row in which something stands has the heads of the columns. */
function readTable([head, ...rows]: readonly Row[]): FormRow[] {
  if (!head) return [];
  const headers = new Map([...head.cells].map(([column, written]) => [column, headerOf(written)]));
  return rows.map((row) => rowOf(row, headers));
}

function rowOf({ number, cells }: Row, headers: ReadonlyMap<number, Header>): FormRow {
  const plain = new Map<string, string>();
  const texts = new Map<string, Map<string, string>>();
  for (const [column, words] of cells) {
    const header = headers.get(column);
    if (!header) continue;
    const { name, language } = header;
    texts.set(name, (texts.get(name) ?? new Map()).set(language, words));
    if (language === '' && !plain.has(name)) plain.set(name, words);
  }
  return { row: number, cells: plain, texts };
}
