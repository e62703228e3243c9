import type { FeedbackStatus } from '@/lib/feedback/model';
import { firstOf, POINT_FINENESS } from '../model/cell';
import { DEGREE_STEPS, NOWHERE, PACKED_BYTES, statusNumbers } from '../model/packed';
import type { ChangedPlace } from '../queries/changed';
import type { PackedPart } from '../queries/packed';
import { at } from './level';

/** All annotations of a map, one row each, the older first; those that were shown later lie behind, in no order. */
export interface Leaves {
  ordered: number;
  rows: number;
  seq: Uint32Array;
  /** Sixteen bytes for each. */
  ids: Uint8Array;
  /** Longitude and latitude in steps of a degree, or `NOWHERE`. */
  places: Int32Array;
  /** Category, answer and shape of each, as `kindOf` puts them together. */
  kinds: Uint16Array;
  /** The town's day on which it was posted, and how many support it. */
  days: Uint16Array;
  support: Uint16Array;
  /** Its row on the lowest level, or one of the two below. */
  lowest: Int32Array;
}

/** It is in the list only. */
export const WITHOUT_MARK = -1;
/** It was hidden or withdrawn, or is another row by now. */
export const GONE = -2;

/** What one row takes, in bytes. */
export const LEAF_BYTES = 4 + 16 + 8 + 2 + 2 + 2 + 4;

export const newLeaves = (room: number): Leaves => ({
  ordered: 0,
  rows: 0,
  seq: new Uint32Array(room),
  ids: new Uint8Array(16 * room),
  places: new Int32Array(2 * room),
  kinds: new Uint16Array(room),
  days: new Uint16Array(room),
  support: new Uint16Array(room),
  lowest: new Int32Array(room),
});

/** The same with room for so many. */
export function withRoom(leaves: Leaves, room: number): Leaves {
  if (leaves.seq.length >= room) return leaves;
  const larger = newLeaves(room);
  for (const part of PARTS) larger[part].set(leaves[part]);
  return { ...larger, ordered: leaves.ordered, rows: leaves.rows };
}

/** What is said about an annotation in one number: its category's, what it was answered, whether it is a line or an area. */
export const kindOf = (category: number, status: number, isDrawn: boolean): number =>
  16 * category + 2 * status + (isDrawn ? 1 : 0);
export const categoryIn = (kind: number): number => kind >> 4;
export const statusIn = (kind: number): number => (kind >> 1) & 7;
export const isDrawnIn = (kind: number): boolean => (kind & 1) === 1;

export const numberOfStatus = (status: FeedbackStatus | null): number => statusNumbers.indexOf(status ?? '');

/** Adds what the database packed. `numberOf` gives each category a number, `onDrawn` hears of lines and areas. */
export function addPacked(
  leaves: Leaves,
  { bytes, count, categories }: PackedPart,
  { numberOf, onDrawn }: { numberOf: (category: string) => number; onDrawn: (cell: number, row: number) => void },
): void {
  const numbers = categories.map(numberOf);
  for (let index = 0; index < count; index++) {
    const start = index * PACKED_BYTES;
    const row = leaves.rows++;
    const cell = bytes.readInt32BE(start + 28) * 2 ** 32 + bytes.readUInt32BE(start + 32);
    const isDrawn = cell >= 0 && cell < FIRST_POINT;
    leaves.seq[row] = bytes.readInt32BE(start);
    leaves.ids.set(bytes.subarray(start + 4, start + 20), 16 * row);
    leaves.places[2 * row] = bytes.readInt32BE(start + 20);
    leaves.places[2 * row + 1] = bytes.readInt32BE(start + 24);
    leaves.kinds[row] = kindOf(at(numbers, bytes.readInt16BE(start + 36)), bytes.readInt16BE(start + 38), isDrawn);
    leaves.days[row] = bytes.readInt16BE(start + 40) + HALF;
    leaves.support[row] = bytes.readInt16BE(start + 42) + HALF;
    leaves.lowest[row] = WITHOUT_MARK;
    if (isDrawn) onDrawn(cell, row);
  }
  leaves.ordered = leaves.rows;
}

/** Adds one that is shown from now on. Out: its row. */
export function addLeaf(leaves: Leaves, change: ChangedPlace, kind: number): number {
  const row = leaves.rows++;
  leaves.seq[row] = change.seq;
  leaves.ids.set(Buffer.from(change.id.replaceAll('-', ''), 'hex'), 16 * row);
  leaves.places[2 * row] = stepsOf(change.lon);
  leaves.places[2 * row + 1] = stepsOf(change.lat);
  leaves.lowest[row] = WITHOUT_MARK;
  tell(leaves, row, { kind, ...change });
  return row;
}

/** Writes down what may change of an annotation while it stays where it is. */
export function tell(
  leaves: Leaves,
  row: number,
  { kind, day, support }: { kind: number; day: number; support: number },
) {
  leaves.kinds[row] = kind;
  leaves.days[row] = day;
  leaves.support[row] = Math.min(support, MOST_SUPPORT);
}

/** Copies some rows to the end of other leaves, in the order given. */
export function copyRows(from: Leaves, rows: Uint32Array, to: Leaves): void {
  for (const row of rows) {
    const next = to.rows++;
    for (const [part, width] of WIDTHS) {
      for (let place = 0; place < width; place++) to[part][width * next + place] = at(from[part], width * row + place);
    }
    to.lowest[next] = WITHOUT_MARK;
  }
  to.ordered = to.rows;
}

/** Two bytes with a sign, moved so that they count from 0. */
const HALF = 2 ** 15;
const MOST_SUPPORT = 2 ** 16 - 1;
const FIRST_POINT = firstOf(POINT_FINENESS);

/** How many numbers each row has in the lists that are copied. */
const WIDTHS = [
  ['seq', 1],
  ['ids', 16],
  ['places', 2],
  ['kinds', 1],
  ['days', 1],
  ['support', 1],
] as const;
const PARTS = [...WIDTHS.map(([part]) => part), 'lowest'] as const;

export const stepsOf = (degrees: number | null): number =>
  degrees === null ? NOWHERE : Math.round(degrees * DEGREE_STEPS);

/** The row of the annotation of this number, if it counts now; else -1. */
export function rowOf(leaves: Leaves, seq: number): number {
  for (let row = leaves.ordered; row < leaves.rows; row++) {
    if (leaves.seq[row] === seq && leaves.lowest[row] !== GONE) return row;
  }
  let [low, high] = [0, leaves.ordered - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(leaves.seq, middle) < seq) low = middle + 1;
    else high = middle;
  }
  return leaves.seq[low] === seq && low < leaves.ordered && leaves.lowest[low] !== GONE ? low : -1;
}

/** The id as people and addresses write it. */
export function idOf(leaves: Leaves, row: number): string {
  const hex = Buffer.from(leaves.ids.buffer, leaves.ids.byteOffset + 16 * row, 16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
