import type { Properties } from '../properties';
import { type Decode, decoderFor } from './encoding';

/** A `.dbf` file that is cut off or none. */
export class TableFault extends Error {}

/**
 * The rows of a `.dbf` file (dBASE III and what Shapefiles make of it): the values by their columns as text, null for a
 * row that is marked as removed. `encoding` is what the `.cpg` file says. Throws a `TableFault`.
 */
export function* tableRows(bytes: Buffer, encoding: string | null): Generator<Properties | null> {
  if (bytes.length < HEADER_BYTES) throw new TableFault('no header');
  const [count, start, size] = [bytes.readUInt32LE(4), bytes.readUInt16LE(8), bytes.readUInt16LE(10)];
  if (start < HEADER_BYTES || size < 1 || start + count * size > bytes.length) throw new TableFault('cut off');
  const decode = decoderFor(bytes, encoding);
  const columns = columnsIn(bytes.subarray(HEADER_BYTES, start), decode);
  for (let row = 0; row < count; row += 1) {
    const record = bytes.subarray(start + row * size, start + (row + 1) * size);
    yield record[0] === REMOVED ? null : valuesIn(record, columns, decode);
  }
}

const HEADER_BYTES = 32;
const COLUMN_BYTES = 32;
const COLUMNS_END = 0x0d;
const REMOVED = '*'.charCodeAt(0);

interface Column {
  name: string;
  type: string;
  start: number;
  end: number;
}

function columnsIn(header: Buffer, decode: Decode): Column[] {
  const columns: Column[] = [];
  let start = 1;
  for (let at = 0; at + COLUMN_BYTES <= header.length && header[at] !== COLUMNS_END; at += COLUMN_BYTES) {
    const name = header.subarray(at, at + 11);
    const end = start + (header[at + 16] ?? 0);
    const type = String.fromCharCode(header[at + 11] ?? 0);
    columns.push({ name: decode(untilNul(name)), type, start, end });
    start = end;
  }
  return columns;
}

const untilNul = (name: Buffer) => (name.includes(0) ? name.subarray(0, name.indexOf(0)) : name);

const valuesIn = (record: Buffer, columns: Column[], decode: Decode): Properties =>
  Object.fromEntries(
    columns.map(({ name, type, start, end }) => {
      const text = decode(untilNul(record.subarray(start, end))).trim();
      return [name, type === 'D' ? dayOf(text) : text.replace(/^\*+$/, '')];
    }),
  );

/** `20260131` is 31 January 2026. */
const dayOf = (text: string) => text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
