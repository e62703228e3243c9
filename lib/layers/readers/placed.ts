import { Refusal } from '@/lib/errors';
import type { PlanGeometry } from '../model/plan';
import type { ReferenceSystem } from './crs';
import { areaOf, geoJsonOf, type Shape } from './gml/geojson';
import type { Position } from './gml/positions';

/** What a file's coordinates mean, and which thing of it they belong to. */
export interface Place {
  system: ReferenceSystem;
  file: string;
  /** Which of the file's things it is, in words or numbers that an editor can find it by. */
  feature: string;
}

/** A geometry on the globe (EPSG:4326), and the square metres that it has in the file's own plane. */
export interface Placed {
  geometry: PlanGeometry;
  areaM2: number | null;
}

/**
 * Where a geometry lies that is written as GeoJSON in the file's own reference system. A collection gives one for each
 * of its parts; null and empty ones give none. Refuses with `Invalid` and `plan.geometry.…` what is no geometry:
 * positions that are no numbers or off the globe, lines and rings that are too short, rings that stay open.
 */
export function placed(geometry: unknown, place: Place, depth = 0): Placed[] {
  if (geometry === null || geometry === undefined) return [];
  const { type, coordinates, geometries } = geometry as { type?: unknown; coordinates?: unknown; geometries?: unknown };
  if (type === 'GeometryCollection' && Array.isArray(geometries) && depth < DEPTH_LIMIT)
    return geometries.flatMap((part) => placed(part, place, depth + 1));
  const shapeOf = SHAPES.get(type);
  if (!shapeOf || !Array.isArray(coordinates)) throw unknownGeometry(place);
  return coordinates.length === 0 ? [] : [onGlobe({ ...NOTHING, ...shapeOf(coordinates, place) }, place)];
}

const DEPTH_LIMIT = 8;
const NOTHING: Shape = { points: [], lines: [], areas: [] };
/** The earth is 40,000 km around; also with a zone before its eastings no plane reaches further. */
const FARTHEST = 1e8;

const SHAPES = new Map<unknown, (coordinates: unknown[], place: Place) => Partial<Shape>>([
  ['Point', (at, place) => ({ points: [position(at, place)] })],
  ['MultiPoint', (at, place) => ({ points: positions(at, place) })],
  ['LineString', (at, place) => ({ lines: [line(at, place)] })],
  ['MultiLineString', (at, place) => ({ lines: at.map((part) => line(part, place)) })],
  ['Polygon', (at, place) => ({ areas: [rings(at, place)] })],
  ['MultiPolygon', (at, place) => ({ areas: at.map((part) => rings(part, place)) })],
]);

function onGlobe(shape: Shape, place: Place): Placed {
  const geometry = geoJsonOf(shape, place.system);
  if (geometry === null || geometry === 'nowhere') throw offGlobe(nowhereIn(shape, place.system), place);
  const isMeasured = place.system.metric && shape.areas.length > 0;
  return { geometry, areaM2: isMeasured ? areaOf(shape) : null };
}

function rings(coordinates: unknown, place: Place): Position[][] {
  const found = listed(coordinates, place).map((ring) => closedRing(ring, place));
  if (found.length === 0) throw tooShort(place);
  return found;
}

function closedRing(ring: unknown, place: Place): Position[] {
  const points = positions(ring, place);
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < 4) throw tooShort(place);
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
    throw new Refusal('Invalid', 'plan.geometry.open-ring', { file: place.file, feature: place.feature });
  return points;
}

function line(coordinates: unknown, place: Place): Position[] {
  const points = positions(coordinates, place);
  if (points.length < 2) throw tooShort(place);
  return points;
}

const positions = (coordinates: unknown, place: Place) =>
  listed(coordinates, place).map((each) => position(each, place));

function position(coordinates: unknown, place: Place): Position {
  const [x, y] = listed(coordinates, place);
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x + y))
    throw new Refusal('Invalid', 'plan.geometry.not-a-number', { file: place.file, feature: place.feature });
  if (Math.max(Math.abs(x), Math.abs(y)) > FARTHEST) throw offGlobe([x, y], place);
  return [x, y];
}

function listed(coordinates: unknown, place: Place): unknown[] {
  if (Array.isArray(coordinates)) return coordinates;
  throw unknownGeometry(place);
}

const nowhereIn = ({ points, lines, areas }: Shape, system: ReferenceSystem) =>
  [...points, ...lines.flat(), ...areas.flat(2)].find(([x, y]) => !Number.isFinite(system.toDegrees(x, y)[0]));

const unknownGeometry = ({ file, feature }: Place) =>
  new Refusal('Invalid', 'plan.geometry.unknown', { file, feature });

const tooShort = ({ file, feature }: Place) => new Refusal('Invalid', 'plan.geometry.too-short', { file, feature });

const offGlobe = (at: Position | undefined, { file, feature, system }: Place) =>
  new Refusal('Invalid', 'plan.geometry.off-globe', { file, feature, position: String(at), crs: system.code });
