import type { Value } from '../model/condition';
import { ORIGIN } from '../model/group';
import type { Column } from '../model/kind';
import { columnsOf, type Question } from '../model/questions';
import { origins } from '../model/survey';
import { binsOf, optionsOf } from '../model/totals';
import type { CountedAnswers } from '../queries/answers-after';
import { type Bits, noBits, setBit, withRoom } from './bits';

/** One column of all answers, a row for each response. */
export interface IndexedColumn {
  column: Column;
  answered: Bits;
  /** Who counts in which line. */
  lines: Map<string, Bits>;
  /** The amount, or the day since 1970, of each row; NaN of none. Absent in columns of neither. */
  values?: Float64Array<ArrayBuffer>;
  /** How wide the ranges of amounts are; their first begins at `from`. */
  width: number;
}

/** All counted answers to one survey by columns, for filters and cross tables. Neither persons nor words are in it. */
export interface AnswerIndex {
  /** By key, in the order of the questions. */
  columns: Map<string, IndexedColumn>;
  questions: { id: string; columns: IndexedColumn[] }[];
  rows: number;
  room: number;
  /** Each row's number in the database, by which it is found for its words. */
  numbers: Int32Array<ArrayBuffer>;
}

/** The column of the day on which somebody answered. */
const DAY = '*day';

/** The two columns that no question asks for. */
export const alwaysColumns: readonly [Column, Column] = [
  {
    key: ORIGIN,
    holds: 'one',
    options: origins.map((id) => ({ id, label: id })),
    valueIn: (answer) => answer as Value,
  },
  { key: DAY, holds: 'day', options: [], valueIn: (answer) => answer as Value },
];

/** An index with room for so many responses to these questions. */
export function newIndex(questions: readonly Question[], room: number): AnswerIndex {
  const indexed = [
    ...questions.map((question) => ({ id: question.id, columns: columnsOf(question) })),
    ...alwaysColumns.map((column) => ({ id: column.key, columns: [column] })),
  ].map(({ id, columns }) => ({ id, columns: columns.map((column) => indexedColumn(column, room)) }));
  const columns = new Map(indexed.flatMap((question) => question.columns.map((one) => [one.column.key, one] as const)));
  return { columns, questions: indexed, rows: 0, room, numbers: new Int32Array(room) };
}

/** Takes one response in as the last row. */
export function addRow(index: AnswerIndex, { number, answers, origin, answeredOn }: CountedAnswers): void {
  if (index.rows === index.room) widen(index, Math.max(64, Math.ceil(index.room * 1.5)));
  const row = index.rows;
  index.numbers[row] = number;
  for (const { id, columns } of index.questions) {
    const answer = id === ORIGIN ? origin : id === DAY ? answeredOn : answers[id];
    if (answer === undefined || answer === null) continue;
    for (const column of columns) {
      const value = column.column.valueIn(answer);
      if (value !== undefined) tell(column, row, value);
    }
  }
  index.rows += 1;
}

/** What an index takes, in bytes. */
export const bytesOf = ({ columns, room }: AnswerIndex): number =>
  [...columns.values()].reduce(
    (sum, { lines, values }) => sum + (lines.size + 1) * (room >>> 3) + (values ? room * 8 : 0),
    room * 4,
  );

/** The day of a number of days since 1970, as `2026-05-31`. */
export const dayOf = (days: number): string => new Date(days * DAY_MS).toISOString().slice(0, 10);

const DAY_MS = 86_400_000;

function indexedColumn(column: Column, room: number): IndexedColumn {
  const [first, second] = binsOf(column);
  const hasValues = column.holds === 'amount' || column.holds === 'day';
  return {
    column,
    answered: noBits(room),
    lines: new Map(optionsOf(column).map((option) => [option, noBits(room)])),
    ...(hasValues && { values: new Float64Array(room).fill(Number.NaN) }),
    width: first && second ? second.from - first.from : Number.POSITIVE_INFINITY,
  };
}

function widen(index: AnswerIndex, room: number): void {
  for (const column of index.columns.values()) {
    column.answered = withRoom(column.answered, room);
    for (const [option, bits] of column.lines) column.lines.set(option, withRoom(bits, room));
    if (!column.values) continue;
    const values = new Float64Array(room).fill(Number.NaN);
    values.set(column.values);
    column.values = values;
  }
  const numbers = new Int32Array(room);
  numbers.set(index.numbers);
  Object.assign(index, { room, numbers });
}

function tell(indexed: IndexedColumn, row: number, value: Value): void {
  const { column, lines, values, width } = indexed;
  setBit(indexed.answered, row);
  if (values) values[row] = typeof value === 'string' ? Math.round(Date.parse(value) / DAY_MS) : Number(value);
  if (column.holds === 'amount') {
    if (lines.size === 0) return;
    const line = Number.isFinite(width) ? Math.floor((Number(value) - Number(column.from)) / width) : 0;
    tick(lines, String(Math.max(0, Math.min(lines.size - 1, line))), row);
  } else if (Array.isArray(value)) for (const option of value) tick(lines, option, row);
  else if (lines.size > 0) tick(lines, String(value), row);
}

function tick(lines: Map<string, Bits>, option: string, row: number): void {
  const bits = lines.get(option);
  if (bits) setBit(bits, row);
}
