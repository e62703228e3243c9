import { Refusal } from '@/lib/errors';
import { plainText } from '../plain-text';
import type { Archive } from './archive';
import { type DateStyles, dayOf } from './dates';

/** A row of a sheet: its number as people see it, from 1, and its cells' words by column, from 0. Empty ones are none. */
export interface Row {
  number: number;
  cells: ReadonlyMap<number, string>;
}

/** What all sheets of a workbook share. */
export interface Shared {
  strings: readonly string[];
  dates: DateStyles;
  from1904: boolean;
}

const ROWS_LIMIT = 20_000;
const CELLS_LIMIT = 200_000;
/** Cells that are merged beyond these stay as they are. */
const MERGED_LIMIT = 2_000;
/** The longest text that Excel takes, in characters. */
const CELL_LIMIT = 32_767;

interface Cell {
  column: number;
  type: string;
  style: number;
  value: string;
}

/**
 * The rows of one sheet in which something stands. Formulas count as what they last gave. Of cells that are merged
 * downwards each says what the first says; merged sideways only the first says it. Refuses with `exchange.too-much`.
 */
export async function readSheet(archive: Archive, part: string, shared: Shared): Promise<Row[]> {
  const seen: Seen = { rows: [], merged: [], cells: 0 };
  let [row, column, cell, isValue]: [number, number, Cell | null, boolean] = [0, -1, null, false];
  await archive.read(part, {
    open: (name, { r, t = 'n', s = '0', ref = '' }) => {
      isValue = name === 'v' || name === 't';
      if (name === 'row') [row, column] = [Number(r) || row + 1, -1];
      if (name === 'mergeCell' && seen.merged.length < MERGED_LIMIT) seen.merged.push(ref);
      if (name !== 'c') return;
      column = columnOf(r) ?? column + 1;
      cell = { column, type: t, style: Number(s), value: '' };
    },
    text: (text) => {
      if (cell && isValue) cell.value += text;
    },
    close: (name) => {
      isValue = false;
      if (name !== 'c' || !cell) return;
      keep(seen, row, { column: cell.column, words: plainText(wordsOf(cell, shared)).trim() });
      cell = null;
    },
  });
  fillDown(seen.rows, seen.merged);
  return seen.rows;
}

interface Seen {
  rows: { number: number; cells: Map<number, string> }[];
  merged: string[];
  cells: number;
}

/** Programs write thousands of rows in which nothing stands; these are none. */
function keep(seen: Seen, row: number, { column, words }: { column: number; words: string }): void {
  if (!words) return;
  if (seen.rows.at(-1)?.number !== row) seen.rows.push({ number: row, cells: new Map() });
  seen.rows.at(-1)?.cells.set(column, words);
  seen.cells += 1;
  if (seen.cells > CELLS_LIMIT || seen.rows.length > ROWS_LIMIT) throw new Refusal('Invalid', 'exchange.too-much');
}

/** From 0; null where a cell does not say where it is. */
function columnOf(reference = ''): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1];
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : null;
}

function wordsOf({ type, style, value }: Cell, { strings, dates, from1904 }: Shared): string {
  if (type === 's') return (strings[Number(value)] ?? '').slice(0, CELL_LIMIT);
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return unescaped(value.slice(0, CELL_LIMIT));
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value.slice(0, CELL_LIMIT);
  return (dates[style] && dayOf(number, from1904)) || String(Number(number.toPrecision(15)));
}

/** Signs that XML cannot hold are written as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => {
    const sign = String.fromCharCode(Number.parseInt(code, 16));
    return sign === '\r' ? '' : sign;
  });

function fillDown(rows: readonly { number: number; cells: Map<number, string> }[], merged: readonly string[]): void {
  for (const reference of merged) {
    const [from = '', to = ''] = reference.split(':');
    const column = columnOf(from);
    if (column === null || columnOf(to) !== column) continue;
    const [first, last] = [from, to].map((corner) => Number(corner.replace(/\D/g, '')));
    const words = rows.find(({ number }) => number === first)?.cells.get(column);
    if (!words || first === undefined || last === undefined) continue;
    for (const row of rows) {
      if (row.number > first && row.number <= last && row.cells.size > 0) row.cells.set(column, words);
    }
  }
}
