import type { Geometry } from 'geojson';
import { arcThrough } from './gml/arcs';
import type { Position } from './gml/positions';

/** Well-known binary that is no geometry: cut off, of an unknown kind, or nested so deep that nobody means it. */
export class WkbFault extends Error {}

/**
 * The geometry in well-known binary (OGC 06-103r4 with ISO 13249-3's curves; Z, M and ZM in the ISO and in the older
 * PostGIS spelling), in its own reference system, flat. Curves become lines that stay within `tolerance` (in the units
 * of the file). Null for an empty one. Throws a `WkbFault`; trusts no count before the bytes for it are there.
 */
export function geometryOfWkb(bytes: Uint8Array, tolerance: number): Geometry | null {
  return new WkbReader(bytes, tolerance).geometry(0);
}

const DEPTH_LIMIT = 16;

class WkbReader {
  private readonly view: DataView;
  private at = 0;
  private little = true;
  private dimensions = 2;
  private bent = 0;

  constructor(
    bytes: Uint8Array,
    private readonly tolerance: number,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  geometry(depth: number): Geometry | null {
    if (depth > DEPTH_LIMIT) throw new WkbFault('nested too deep');
    const kind = this.header();
    const parts = () => this.list(() => this.geometry(depth + 1), SMALLEST_GEOMETRY).filter((part) => part !== null);
    if (kind === 1) return pointAt(this.position());
    if (kind === 2) return lineOf(this.positions());
    if (kind === 3 || kind === 17) return polygonOf(this.list(() => this.positions(), SMALLEST_RING));
    if (kind === 8) return lineOf(this.arcs(this.positions()));
    if (kind === 9) return joined(parts());
    if (kind === 10) return polygonOf(parts().map(coordinatesOfLine));
    if (kind === 4) return many('MultiPoint', parts(), 'Point');
    if (kind === 5 || kind === 11) return many('MultiLineString', parts(), 'LineString');
    if (kind === 6 || kind === 12 || kind === 15 || kind === 16) return many('MultiPolygon', parts(), 'Polygon');
    if (kind === 7) return { type: 'GeometryCollection', geometries: parts() };
    throw new WkbFault(`unknown kind ${kind}`);
  }

  /** Byte order and kind; sets how the numbers behind it are read. */
  private header(): number {
    this.need(5);
    const order = this.view.getUint8(this.at);
    if (order > 1) throw new WkbFault('no byte order');
    this.little = order === 1;
    const word = this.view.getUint32(this.at + 1, this.little);
    this.at += 5;
    if (word & EWKB_SRID) this.skip(4);
    const plain = word & 0x0fff_ffff;
    const [dimension, kind] = [Math.floor(plain / 1000), plain % 1000];
    if (dimension > 3) throw new WkbFault('unknown dimension');
    const hasZ = (word & EWKB_Z) !== 0 || dimension === 1 || dimension === 3;
    const hasM = (word & EWKB_M) !== 0 || dimension >= 2;
    this.dimensions = 2 + Number(hasZ) + Number(hasM);
    return kind;
  }

  private positions(): Position[] {
    return this.list(() => this.position(), this.dimensions * 8);
  }

  private position(): Position {
    this.need(this.dimensions * 8);
    const position: Position = [
      this.view.getFloat64(this.at, this.little),
      this.view.getFloat64(this.at + 8, this.little),
    ];
    this.at += this.dimensions * 8;
    return position;
  }

  private list<T>(read: () => T, smallest: number): T[] {
    this.need(4);
    const count = this.view.getUint32(this.at, this.little);
    this.at += 4;
    this.need(count * smallest);
    return Array.from({ length: count }, read);
  }

  private arcs(through: Position[]): Position[] {
    if (through.length > 0 && (through.length < 3 || through.length % 2 === 0)) throw new WkbFault('half an arc');
    // Round a circle of any size there are points without end.
    if (through.flat().some((each) => !(Math.abs(each) < this.tolerance * FARTHEST))) throw new WkbFault('a far arc');
    const line = through.slice(0, 1);
    for (let index = 0; index + 2 < through.length; index += 2) {
      const arc = through.slice(index, index + 3) as [Position, Position, Position];
      for (const point of arcThrough(arc, this.tolerance).slice(1)) line.push(point);
      if (this.bent + line.length > CURVE_POINTS) throw new WkbFault('curves without end');
    }
    this.bent += line.length;
    return line;
  }

  private skip(bytes: number): void {
    this.need(bytes);
    this.at += bytes;
  }

  private need(bytes: number): void {
    if (this.at + bytes > this.view.byteLength) throw new WkbFault('cut off');
  }
}

const [EWKB_Z, EWKB_M, EWKB_SRID] = [0x8000_0000, 0x4000_0000, 0x2000_0000];
/** A hundred thousand kilometres, where a tolerance is a centimetre. */
const FARTHEST = 1e10;
/** Three numbers ask for thousands of points: what one geometry's curves may become. */
const CURVE_POINTS = 1_000_000;
const SMALLEST_RING = 4;
const SMALLEST_GEOMETRY = 9;

/** An empty point is written as two numbers that are none. */
const pointAt = (coordinates: Position): Geometry | null =>
  coordinates.every(Number.isNaN) ? null : { type: 'Point', coordinates };

const lineOf = (coordinates: Position[]): Geometry | null =>
  coordinates.length === 0 ? null : { type: 'LineString', coordinates };

const polygonOf = (coordinates: Position[][]): Geometry | null =>
  coordinates.length === 0 ? null : { type: 'Polygon', coordinates };

function coordinatesOfLine(part: Geometry): Position[] {
  if (part.type !== 'LineString') throw new WkbFault('a ring that is no line');
  return part.coordinates as Position[];
}

/** A compound curve: each part begins where the one before ends. */
const joined = (parts: Geometry[]): Geometry | null =>
  lineOf(parts.flatMap((part, index) => coordinatesOfLine(part).slice(index === 0 ? 0 : 1)));

function many(
  type: 'MultiPoint' | 'MultiLineString' | 'MultiPolygon',
  parts: Geometry[],
  of: Geometry['type'],
): Geometry | null {
  if (parts.some((part) => part.type !== of)) throw new WkbFault('a part of another kind');
  if (parts.length === 0) return null;
  return { type, coordinates: parts.map((part) => 'coordinates' in part && part.coordinates) } as Geometry;
}
