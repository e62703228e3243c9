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
  const rows: { number: number; cells: Map<number, string> }[] = [];
  const merged: string[] = [];
  let [cell, isValue, column, cells]: [Cell | null, boolean, number, number] = [null, false, -1, 0];
  await archive.read(part, {
    open: (name, attributes) => {
      if (name === 'row') {
        rows.push({ number: Number(attributes.r) || (rows.at(-1)?.number ?? 0) + 1, cells: new Map() });
        column = -1;
      } else if (name === 'c') {
        column = columnOf(attributes.r) ?? column + 1;
        cell = { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '' };
      } else if (name === 'mergeCell' && merged.length < ROWS_LIMIT) merged.push(attributes.ref ?? '');
      isValue = name === 'v' || name === 't';
    },
    text: (text) => {
      if (cell && isValue) cell.value += text;
    },
    close: (name) => {
      isValue = false;
      if (name !== 'c' || !cell) return;
      const words = plainText(wordsOf(cell, shared)).trim();
      if (words && ++cells <= CELLS_LIMIT) rows.at(-1)?.cells.set(cell.column, words);
      if (cells > CELLS_LIMIT || rows.length > ROWS_LIMIT) throw new Refusal('Invalid', 'exchange.too-much');
      cell = null;
    },
  });
  fillDown(rows, merged);
  return rows.filter((row) => row.cells.size > 0);
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
  if (value.trim() === '' || !Number.isFinite(number)) return value;
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
