import type { LineString, Point, Polygon, Position } from 'geojson';

/** The reference system in all our GeoPackages: WGS 84, longitude first as the standard has it. */
export const SRS_ID = 4326;

const TYPES = { Point: 1, LineString: 2, Polygon: 3 } as const;

/** A geometry as a GeoPackage keeps it (OGC 12-128r19, 2.1.3): a header with the bounds, then well-known binary. */
export function geometryBlob(geometry: Point | LineString | Polygon): Uint8Array {
  const rings =
    geometry.type === 'Point'
      ? [[geometry.coordinates]]
      : geometry.type === 'LineString'
        ? [geometry.coordinates]
        : geometry.coordinates;
  const bytes: Bytes = { view: new DataView(new ArrayBuffer(sizeOf(geometry.type, rings))), at: 0 };
  header(bytes, geometry.type === 'Point' ? null : boundsOf(rings.flat()));
  byte(bytes, LITTLE_ENDIAN);
  whole(bytes, TYPES[geometry.type]);
  if (geometry.type === 'Polygon') whole(bytes, rings.length);
  for (const ring of rings) {
    if (geometry.type !== 'Point') whole(bytes, ring.length);
    for (const [lon = 0, lat = 0] of ring) doubles(bytes, [lon, lat]);
  }
  return new Uint8Array(bytes.view.buffer);
}

interface Bytes {
  view: DataView;
  at: number;
}

const LITTLE_ENDIAN = 1;

function sizeOf(type: keyof typeof TYPES, rings: Position[][]): number {
  const counts = type === 'Point' ? 0 : 4 * rings.length + (type === 'Polygon' ? 4 : 0);
  return 8 + (type === 'Point' ? 0 : 32) + 5 + counts + 16 * rings.flat().length;
}

/** `GP`, version 1 (as 0), flags (little endian; which envelope), reference system, envelope. */
function header(bytes: Bytes, bounds: number[] | null): void {
  for (const sign of [0x47, 0x50, 0, LITTLE_ENDIAN | (bounds ? 1 << 1 : 0)]) byte(bytes, sign);
  whole(bytes, SRS_ID);
  if (bounds) doubles(bytes, bounds);
}

/** West, east, south, north: the order of the envelope. */
function boundsOf(positions: Position[]): number[] {
  const [lons, lats] = [0, 1].map((axis) => positions.map((position) => position[axis] ?? 0)) as [number[], number[]];
  return [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
}

function byte(bytes: Bytes, value: number): void {
  bytes.view.setUint8(bytes.at, value);
  bytes.at += 1;
}

function whole(bytes: Bytes, value: number): void {
  bytes.view.setInt32(bytes.at, value, true);
  bytes.at += 4;
}

function doubles(bytes: Bytes, values: number[]): void {
  for (const value of values) {
    bytes.view.setFloat64(bytes.at, value, true);
    bytes.at += 8;
  }
}
