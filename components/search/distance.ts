/** Degrees, EPSG:4326. */
export interface Position {
  lon: number;
  lat: number;
}

const EARTH_M = 6_371_008.8;

/** As the crow flies, in metres, on a sphere. */
export function metresBetween(a: Position, b: Position): number {
  const [one, other] = [radians(a.lat), radians(b.lat)];
  const [north, east] = [Math.sin((other - one) / 2), Math.sin(radians(b.lon - a.lon) / 2)];
  return 2 * EARTH_M * Math.asin(Math.sqrt(north ** 2 + Math.cos(one) * Math.cos(other) * east ** 2));
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Two digits of a degree are about a kilometre: who lives where is not told by them. */
export const roundedTo = (degrees: number): string => degrees.toFixed(2);
