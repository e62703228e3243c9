import type { PlanGeometry } from '../../model/plan';
import type { ReferenceSystem } from '../crs';
import type { Position } from './positions';

/** What a geometry draws, in the file's coordinates. An area is its outline and then its holes. */
export interface Shape {
  points: Position[];
  lines: Position[][];
  areas: Position[][][];
}

/**
 * As GeoJSON: outlines run counter-clockwise and holes clockwise (RFC 7946), degrees to the tenth of a millimetre.
 * Null where there is nothing to draw; `nowhere` where a position is none on earth.
 */
export function geoJsonOf(shape: Shape, system: ReferenceSystem): PlanGeometry | null | 'nowhere' {
  const geometry = drawn(shape, system);
  return geometry && isSomewhere(geometry.coordinates) ? geometry : geometry && 'nowhere';
}

function drawn({ points, lines, areas }: Shape, system: ReferenceSystem): PlanGeometry | null {
  if (areas.length > 0) {
    return oneOrMany(
      'Polygon',
      'MultiPolygon',
      areas.map((rings) => rings.map((ring, place) => ringIn(ring, place, system))),
    );
  }
  if (lines.length > 0)
    return oneOrMany(
      'LineString',
      'MultiLineString',
      lines.map((line) => lineIn(line, system)),
    );
  if (points.length > 0) return oneOrMany('Point', 'MultiPoint', lineIn(points, system));
  return null;
}

/** Square metres, where a unit of the file is a metre: outlines less their holes. */
export const areaOf = ({ areas }: Shape) =>
  areas.reduce((sum, [outline = [], ...holes]) => {
    const empty = holes.reduce((hole, ring) => hole + Math.abs(signedArea(ring)), 0);
    return sum + Math.abs(signedArea(outline)) - empty;
  }, 0);

function oneOrMany(one: string, many: string, parts: unknown[]): PlanGeometry {
  return (
    parts.length === 1 ? { type: one, coordinates: parts[0] } : { type: many, coordinates: parts }
  ) as PlanGeometry;
}

function ringIn(ring: Position[], place: number, system: ReferenceSystem): Position[] {
  const degrees = lineIn(ring, system);
  const isLeft = signedArea(degrees) > 0;
  return isLeft === (place === 0) ? degrees : degrees.toReversed();
}

const lineIn = (line: Position[], system: ReferenceSystem) =>
  line.map(([x, y]): Position => {
    const [lon, lat] = system.toDegrees(x, y);
    return [rounded(lon), rounded(lat)];
  });

const rounded = (degrees: number) => Math.round(degrees * 1e9) / 1e9;

/** Reckoned from the first corner, since products of northings would lose the square centimetres. */
export function signedArea(ring: Position[]): number {
  const [originX, originY] = ring[0] ?? [0, 0];
  let twice = 0;
  for (let at = 0; at + 1 < ring.length; at += 1) {
    const [[x1, y1] = [0, 0], [x2, y2] = [0, 0]] = [ring[at], ring[at + 1]];
    twice += (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY);
  }
  return twice / 2;
}

const isSomewhere = (coordinates: unknown): boolean =>
  Array.isArray(coordinates) ? coordinates.every(isSomewhere) : Number.isFinite(coordinates);
