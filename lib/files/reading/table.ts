import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '@/lib/errors';
import { csvCell } from '@/lib/open-data/model/csv';
import { documentTypes, type ReadDocument } from '../model';

const ROWS_LIMIT = 200_000;

/**
 * Reads a table of values between commas, semicolons or tabs and writes it anew, in UTF-8, with semicolons, and with
 * nothing in it that a spreadsheet would run. Refuses with `Invalid` and `document.table-broken` {file}: not the same
 * number of values in each line, only one column, or other bytes than letters.
 */
export function readTable(bytes: Buffer, file: string): ReadDocument {
  const rows = rowsIn(lettersOf(bytes), file);
  const lines = rows.map((row) => row.map((cell) => csvCell(NUMBER.test(cell) ? numberOf(cell) : cell)).join(';'));
  const written = Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
  return { type: documentTypes.csv, bytes: written, gaps: null, language: null };
}

/** Digits that are a number in every program; with a zero in front they are a postcode. */
const NUMBER = /^-?(0|[1-9]\d{0,14})([.,]\d{1,10})?$/;
const numberOf = (cell: string) => Number(cell.replace(',', '.'));

/** UTF-8, or what German programs wrote before it. */
function lettersOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function rowsIn(text: string, file: string): string[][] {
  const broken = new Refusal('Invalid', 'document.table-broken', { file });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a table has none of these.
  if (/[\0-\x08\x0b\x0c\x0e-\x1f]/.test(text)) throw broken;
  const [head = ''] = text.split('\n', 1);
  const delimiter = [';', '\t', ','].find((sign) => head.includes(sign));
  if (!delimiter) throw broken;
  try {
    const rows: string[][] = parse(text, { delimiter, bom: true, skip_empty_lines: true, to: ROWS_LIMIT + 1 });
    if (rows.length < 2 || rows.length > ROWS_LIMIT) throw broken;
    return rows;
  } catch (error) {
    throw error instanceof CsvError ? broken : error;
  }
}
