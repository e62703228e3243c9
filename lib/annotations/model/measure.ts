import type { Position } from 'geojson';

/** The earth as GPS and plans have it: WGS 84. Metres. */
const EQUATOR = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const E2 = FLATTENING * (2 - FLATTENING);
const E = Math.sqrt(E2);
const RADIAN = Math.PI / 180;

/**
 * Metres along a line on the ellipsoid; positions in degrees, EPSG:4326. By the formula of the mean latitude (Gauss),
 * which differs from the geodesic by less than a hundred-thousandth up to 100 km.
 */
export const lengthOf = (line: readonly Position[]): number =>
  line.slice(1).reduce((sum, to, index) => sum + distance(line[index] ?? to, to), 0);

/**
 * Square metres inside a ring on the ellipsoid, closed or not, in either direction; positions in degrees, EPSG:4326. The
 * ring is laid out by an equal-area projection (authalic latitude), in which its edges are taken as straight.
 */
export function areaOf(ring: readonly Position[]): number {
  const [first] = ring;
  if (!first) return 0;
  const from = authalic(latOf(first));
  const doubled = ring.reduce((sum, start, index) => {
    const end = ring[index + 1] ?? first;
    const height = authalic(latOf(start)) - from + authalic(latOf(end)) - from;
    return sum + (lonOf(end) - lonOf(start)) * RADIAN * height;
  }, 0);
  return (Math.abs(doubled) * EQUATOR ** 2) / 4;
}

/** How many metres a degree of longitude and one of latitude are at a latitude, in degrees. */
export function metresPerDegree(lat: number): { lon: number; lat: number } {
  const squeezed = 1 - E2 * Math.sin(lat * RADIAN) ** 2;
  const across = EQUATOR / Math.sqrt(squeezed);
  return {
    lon: across * Math.cos(lat * RADIAN) * RADIAN,
    lat: ((across * (1 - E2)) / squeezed) * RADIAN,
  };
}

const lonOf = (position: Position) => position[0] ?? 0;
const latOf = (position: Position) => position[1] ?? 0;

function distance(from: Position, to: Position): number {
  const degree = metresPerDegree((latOf(from) + latOf(to)) / 2);
  return Math.hypot((lonOf(to) - lonOf(from)) * degree.lon, (latOf(to) - latOf(from)) * degree.lat);
}

/** The height of a latitude in the equal-area projection, as Snyder's q (Map Projections, equation 3-12). */
function authalic(lat: number): number {
  const sine = Math.sin(lat * RADIAN);
  return (1 - E2) * (sine / (1 - E2 * sine ** 2) + Math.atanh(E * sine) / E);
}
