import type { Geometry } from 'geojson';
import type { Position } from '../gml/positions';
import { polygonsOf } from './polygons';

/** What is wrong with a record of a `.shp` file: cut off or muddled, of a kind that is not drawn, of too many rings. */
export class ShapeFault extends Error {
  constructor(readonly reason: 'broken' | 'unknown-kind' | 'too-large') {
    super(reason);
  }
}

/**
 * The geometries of a `.shp` file in its order, flat, in its own reference system (ESRI Shapefile Technical
 * Description, 1998); null for a record without one. Throws a `ShapeFault` with the first record that is wrong.
 */
export function* shapesOf(bytes: Buffer): Generator<Geometry | null> {
  if (bytes.length < HEADER_BYTES || bytes.readInt32BE(0) !== FILE_CODE) throw new ShapeFault('broken');
  const end = bytes.readInt32BE(24) * WORD;
  if (end < HEADER_BYTES || end > bytes.length) throw new ShapeFault('broken');
  for (let at = HEADER_BYTES; at < end; ) {
    if (at + RECORD_HEADER_BYTES > end) throw new ShapeFault('broken');
    const length = bytes.readInt32BE(at + 4) * WORD;
    const start = at + RECORD_HEADER_BYTES;
    if (length < 4 || start + length > end) throw new ShapeFault('broken');
    yield shapeIn(bytes.subarray(start, start + length));
    at = start + length;
  }
}

const [HEADER_BYTES, RECORD_HEADER_BYTES, FILE_CODE, WORD] = [100, 8, 9994, 2];
/** Each hole is looked for in each ring: more of them in one thing would take minutes. */
const PARTS_LIMIT = 10_000;
/** Behind the kind of a record: a box of four numbers. */
const BOX_BYTES = 4 + 32;

function shapeIn(record: Buffer): Geometry | null {
  const kind = record.readInt32LE(0);
  // Z and M follow the same flat part: 11 and 21 are points, 13 and 23 lines, 15 and 25 areas, 18 and 28 many points.
  const flat = kind > 30 ? kind : kind % 10;
  if (flat === 0) return null;
  if (flat === 1) return pointIn(record);
  if (flat === 8) return manyPointsIn(record);
  if (flat === 3) return linesIn(record);
  if (flat === 5) return polygonsOf(partsIn(record));
  throw new ShapeFault('unknown-kind');
}

function pointIn(record: Buffer): Geometry {
  const [coordinates] = positionsIn(record, 4, 1);
  return { type: 'Point', coordinates: coordinates as Position };
}

const manyPointsIn = (record: Buffer): Geometry => ({
  type: 'MultiPoint',
  coordinates: positionsIn(record, BOX_BYTES + 4, countAt(record, BOX_BYTES)),
});

function linesIn(record: Buffer): Geometry {
  const parts = partsIn(record);
  const [only] = parts;
  return only && parts.length === 1
    ? { type: 'LineString', coordinates: only }
    : { type: 'MultiLineString', coordinates: parts };
}

/** The lines or rings of a record: how many, how many points, where each begins, then all points. */
function partsIn(record: Buffer): Position[][] {
  const [parts, points] = [countAt(record, BOX_BYTES), countAt(record, BOX_BYTES + 4)];
  const table = BOX_BYTES + 8;
  if (table + parts * 4 > record.length) throw new ShapeFault('broken');
  if (parts > PARTS_LIMIT) throw new ShapeFault('too-large');
  const all = positionsIn(record, table + parts * 4, points);
  const starts = Array.from({ length: parts }, (_, index) => record.readInt32LE(table + index * 4));
  return starts.map((start, index) => {
    const next = starts[index + 1] ?? points;
    if (start < 0 || next < start || next > points) throw new ShapeFault('broken');
    return all.slice(start, next);
  });
}

function positionsIn(record: Buffer, start: number, count: number): Position[] {
  if (start + count * 16 > record.length) throw new ShapeFault('broken');
  return Array.from({ length: count }, (_, index): Position => {
    const at = start + index * 16;
    return [record.readDoubleLE(at), record.readDoubleLE(at + 8)];
  });
}

function countAt(record: Buffer, at: number): number {
  if (at + 4 > record.length) throw new ShapeFault('broken');
  const count = record.readInt32LE(at);
  if (count < 0) throw new ShapeFault('broken');
  return count;
}
