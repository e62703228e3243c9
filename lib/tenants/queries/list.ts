import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '@/lib/errors';

/** How many municipalities one list connects at most. */
export const LIST_LINES_LIMIT = 1_000;

/** The columns of a list; those below `office` may be left out. */
export const listColumns = [
  'name',
  'ags',
  'address',
  'email',
  'admin',
  'area',
  'slug',
  'office',
  'phone',
  'host',
] as const;
type Column = (typeof listColumns)[number];
const NEEDED: readonly Column[] = ['name', 'ags', 'address', 'email', 'admin', 'area'];

/** A line of a list: where it stands in the file, from 1, and what its cells say. */
export interface ListLine {
  line: number;
  cells: Partial<Record<Column, string>>;
}

/**
 * The lines of a list of municipalities: CSV with a heading, divided by semicolons, commas or tabulators. Refuses with
 * `Invalid` `tenants.list-unreadable` {line}, `tenants.column-missing` {column}, `tenants.list-empty` or
 * `tenants.list-too-long`.
 */
export function linesOfList(text: string): ListLine[] {
  const records = recordsIn(text);
  const columns = (records[0]?.record ?? []).map(columnOf);
  for (const column of NEEDED)
    if (!columns.includes(column)) throw new Refusal('Invalid', 'tenants.column-missing', { column });
  const lines = records.slice(1).map(({ record, line }) => ({ line, cells: cellsOf(columns, record) }));
  if (lines.length === 0) throw new Refusal('Invalid', 'tenants.list-empty');
  if (lines.length > LIST_LINES_LIMIT)
    throw new Refusal('Invalid', 'tenants.list-too-long', { limit: LIST_LINES_LIMIT });
  return lines;
}

interface FileLine {
  record: string[];
  line: number;
}

function recordsIn(text: string): FileLine[] {
  const options = { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true, info: true } as const;
  try {
    const read: unknown = parse(text, { ...options, delimiter: delimiterOf(text) });
    return (read as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      record,
      line: info.lines,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal('Invalid', 'tenants.list-unreadable', { line: Number(error.lines ?? 1) });
  }
}

const delimiterOf = (text: string): string => {
  const heading = text.slice(0, text.search(/\r?\n|$/));
  return [';', '\t'].find((mark) => heading.includes(mark)) ?? ',';
};

const cellsOf = (columns: readonly (Column | null)[], record: readonly string[]): ListLine['cells'] =>
  Object.fromEntries(columns.flatMap((column, at) => (column && record[at] ? [[column, record[at]]] : [])));

const columnOf = (heading: string): Column | null => {
  const word = heading.trim().toLowerCase();
  return listColumns.find((column) => column === word) ?? GERMAN[word] ?? null;
};

/** As people head such columns in German. */
const GERMAN: Readonly<Record<string, Column>> = {
  ...{ kommune: 'name', gemeinde: 'name', gemeindeschlüssel: 'ags', anschrift: 'address', adresse: 'address' },
  ...{ 'e-mail': 'email', mail: 'email', verwaltung: 'admin', administration: 'admin', gebiet: 'area' },
  ...{ kürzel: 'slug', dienststelle: 'office', telefon: 'phone', host: 'host', hostname: 'host', rechnername: 'host' },
};
