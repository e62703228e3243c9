import { DEGREE_STEPS, NOWHERE, PACKED_BYTES } from '../model/packed';
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
  /** The category's number, doubled, and one more for a line or an area. */
  kinds: Uint16Array;
  /** Its row on the lowest level, or one of the two below. */
  lowest: Int32Array;
}

/** It is in the list only. */
export const WITHOUT_MARK = -1;
/** It was hidden or withdrawn, or is another row by now. */
export const GONE = -2;

/** What one row takes, in bytes. */
export const LEAF_BYTES = 4 + 16 + 8 + 2 + 4;

export const newLeaves = (room: number): Leaves => ({
  ordered: 0,
  rows: 0,
  seq: new Uint32Array(room),
  ids: new Uint8Array(16 * room),
  places: new Int32Array(2 * room),
  kinds: new Uint16Array(room),
  lowest: new Int32Array(room),
});

/** The same with room for so many. */
export function withRoom(leaves: Leaves, room: number): Leaves {
  if (leaves.seq.length >= room) return leaves;
  const larger = newLeaves(room);
  for (const part of ['seq', 'ids', 'places', 'kinds', 'lowest'] as const) larger[part].set(leaves[part]);
  return { ...larger, ordered: leaves.ordered, rows: leaves.rows };
}

/** Adds what the database packed. `numberOf` gives each category a number. */
export function addPacked(leaves: Leaves, part: PackedPart, numberOf: (category: string) => number): void {
  const { bytes } = part;
  const numbers = part.categories.map(numberOf);
  for (let index = 0; index < part.count; index++) {
    const start = index * PACKED_BYTES;
    const row = leaves.rows++;
    leaves.seq[row] = bytes.readInt32BE(start);
    leaves.ids.set(bytes.subarray(start + 4, start + 20), 16 * row);
    const lon = bytes.readInt32BE(start + 20);
    leaves.places[2 * row] = lon;
    leaves.places[2 * row + 1] = bytes.readInt32BE(start + 24);
    const kind = bytes.readInt16BE(start + 28);
    leaves.kinds[row] = 2 * at(numbers, kind >> 1) + (kind & 1);
    leaves.lowest[row] = WITHOUT_MARK;
  }
  leaves.ordered = leaves.rows;
}

/** Adds one that is shown from now on. Out: its row. */
export function addLeaf(leaves: Leaves, { seq, id, lon, lat }: ChangedPlace, kind: number): number {
  const row = leaves.rows++;
  leaves.seq[row] = seq;
  leaves.ids.set(Buffer.from(id.replaceAll('-', ''), 'hex'), 16 * row);
  leaves.places[2 * row] = stepsOf(lon);
  leaves.places[2 * row + 1] = stepsOf(lat);
  leaves.kinds[row] = kind;
  leaves.lowest[row] = WITHOUT_MARK;
  return row;
}

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
