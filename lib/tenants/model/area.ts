import type { MultiPolygon, Polygon, Position } from 'geojson';
import { z } from 'zod';
import { simplified } from './simplify';

/** An area as it is kept, with what follows from it. EPSG:4326. */
export interface TenantArea {
  area: Polygon | MultiPolygon;
  /** [west, south, east, north] */
  bounds: [number, number, number, number];
  centre: [number, number];
}

/** How many corners an area keeps, and how far from the original its line may lie at first, in degrees: about 5 m. */
export const AREA_CORNERS_LIMIT = 2_000;
const TOLERANCE = 0.00005;
/** No municipality reaches farther, in degrees. */
const REACH_LIMIT = 3;

/**
 * The area in a GeoJSON text: a polygon or multipolygon, alone, as a feature, or as all features of a collection
 * together; or `west,south,east,north` as a rectangle. Simplified to at most `AREA_CORNERS_LIMIT` corners. Else why it is
 * none: `area.unreadable`, `area.no-polygon`, `area.not-degrees` or `area.too-large`.
 */
export function areaIn(text: string): TenantArea | { code: string } {
  try {
    return fitting(text);
  } catch (error) {
    if (error instanceof Unfit) return { code: error.message };
    throw error;
  }
}

/** Its message is the code of a sentence. */
class Unfit extends Error {}

function fitting(text: string): TenantArea {
  const polygons = rectangleIn(text) ?? polygonsIn(readJson(text));
  if (polygons.length === 0) throw new Unfit('area.no-polygon');
  for (const ring of polygons.flat()) assertRing(ring);
  const bounds = boundsOf(polygons.flat(2));
  if (bounds[2] - bounds[0] > REACH_LIMIT || bounds[3] - bounds[1] > REACH_LIMIT) throw new Unfit('area.too-large');
  const few = withFewCorners(polygons);
  const area: TenantArea['area'] =
    few.length === 1 && few[0] ? { type: 'Polygon', coordinates: few[0] } : { type: 'MultiPolygon', coordinates: few };
  return { area, bounds, centre: centreOf(few) };
}

type Rings = Position[][];

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Unfit('area.unreadable');
  }
}

const Ring = z.array(z.tuple([z.number(), z.number()], z.number())).min(4);
const Shape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(Ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(Ring).min(1)).min(1) }),
]);

function polygonsIn(value: unknown): Rings[] {
  const { type, features, geometry } = (value ?? {}) as { type?: unknown; features?: unknown; geometry?: unknown };
  if (type === 'FeatureCollection' && Array.isArray(features)) return features.flatMap(polygonsIn);
  if (type === 'Feature') return polygonsIn(geometry);
  const shape = Shape.safeParse(value);
  if (!shape.success) throw new Unfit('area.no-polygon');
  const { data } = shape;
  return data.type === 'Polygon' ? [flat(data.coordinates)] : data.coordinates.map(flat);
}

/** Without heights, and with few enough decimals that they say something: a centimetre. */
const flat = (rings: readonly (readonly number[])[][]): Rings =>
  rings.map((ring) => ring.map(([lon = 0, lat = 0]) => [rounded(lon), rounded(lat)]));

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

function rectangleIn(text: string): Rings[] | null {
  const numbers = text
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (numbers.length !== 4 || numbers.some(Number.isNaN)) return null;
  const [west = 0, south = 0, east = 0, north = 0] = numbers;
  if (west >= east || south >= north) throw new Unfit('area.no-polygon');
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ].map((ring) => [ring]);
}

function assertRing(ring: readonly Position[]): void {
  for (const [lon = 999, lat = 999] of ring)
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) throw new Unfit('area.not-degrees');
  if (String(ring[0]) !== String(ring.at(-1))) throw new Unfit('area.no-polygon');
}

function boundsOf(corners: readonly Position[]): TenantArea['bounds'] {
  const bounds: TenantArea['bounds'] = [180, 90, -180, -90];
  for (const [lon = 0, lat = 0] of corners) {
    bounds[0] = Math.min(bounds[0], lon);
    bounds[1] = Math.min(bounds[1], lat);
    bounds[2] = Math.max(bounds[2], lon);
    bounds[3] = Math.max(bounds[3], lat);
  }
  return bounds;
}

/** Coarser until it has few enough corners; a hole or an island that is smaller than that goes. */
function withFewCorners(polygons: Rings[]): Rings[] {
  for (let tolerance = TOLERANCE; ; tolerance *= 2) {
    const few = polygons
      .map((rings) => rings.map((ring) => simplified(ring, tolerance)).filter((ring) => ring.length >= 4))
      .filter((rings) => rings.length > 0);
    if (few.length === 0) return polygons.slice(0, 1);
    if (few.flat(2).length <= AREA_CORNERS_LIMIT) return few;
  }
}

/** The centre of gravity of the largest part. */
function centreOf(polygons: Rings[]): [number, number] {
  const parts = polygons.map(([outer = []]) => gravityOf(outer)).sort((one, other) => other.size - one.size);
  const { lon = 0, lat = 0 } = parts[0] ?? {};
  return [rounded(lon), rounded(lat)];
}

/** Of a ring: its size in square degrees, and its centre. Measured from its first corner, since far from 0 digits are lost. */
function gravityOf(ring: readonly Position[]): { size: number; lon: number; lat: number } {
  const [lon0 = 0, lat0 = 0] = ring[0] ?? [];
  let [twice, lon, lat] = [0, 0, 0];
  for (const [index, corner] of ring.slice(0, -1).entries()) {
    const [ax, ay] = [(corner[0] ?? 0) - lon0, (corner[1] ?? 0) - lat0];
    const [bx, by] = [(ring[index + 1]?.[0] ?? 0) - lon0, (ring[index + 1]?.[1] ?? 0) - lat0];
    const cross = ax * by - bx * ay;
    twice += cross;
    lon += (ax + bx) * cross;
    lat += (ay + by) * cross;
  }
  if (twice === 0) return { size: 0, lon: lon0, lat: lat0 };
  return { size: Math.abs(twice) / 2, lon: lon0 + lon / (3 * twice), lat: lat0 + lat / (3 * twice) };
}
