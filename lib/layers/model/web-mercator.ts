/** West, south, east, north: in metres of EPSG:3857 or degrees of EPSG:4326, as is said beside. */
export type Bounds = readonly [number, number, number, number];

/** One tile of the map: zoom 0 is the world, x counts from the west, y from the north. */
export interface TilePlace {
  z: number;
  x: number;
  y: number;
}

/** Where EPSG:3857 ends to the north and the south, in degrees. */
const EDGE = 85.051129;

/** Shares of the world's side, 0 to 1: from its western edge, and from its northern one. In: degrees. */
export const acrossWorld = (lon: number): number => lon / 360 + 0.5;
export function downWorld(lat: number): number {
  const sine = Math.sin((Math.max(-EDGE, Math.min(EDGE, lat)) * Math.PI) / 180);
  return Math.min(1, Math.max(0, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)));
}

/** Degrees at such shares: the way back. */
export const longitudeAt = (across: number): number => (across - 0.5) * 360;
export const latitudeAt = (down: number): number => (Math.atan(Math.sinh((0.5 - down) * 2 * Math.PI)) * 180) / Math.PI;

/** How far the square world of EPSG:3857 reaches in each direction, in metres: half its equator. */
export const WORLD_METRES = Math.PI * 6_378_137;

/** Where a tile lies, in metres of EPSG:3857. */
export function boundsOfTile({ z, x, y }: TilePlace): Bounds {
  const side = (2 * WORLD_METRES) / 2 ** z;
  const [west, north] = [x * side - WORLD_METRES, WORLD_METRES - y * side];
  return [west, north - side, west + side, north];
}

/** The same corners in degrees of EPSG:4326. In: metres of EPSG:3857. */
export const inDegrees = ([west, south, east, north]: Bounds): Bounds => [
  longitude(west),
  latitude(south),
  longitude(east),
  latitude(north),
];

/** From degrees of EPSG:4326 to metres of EPSG:3857. */
export const inMetresAt = ([lon, lat]: readonly [number, number]): [x: number, y: number] => [
  (lon / 180) * WORLD_METRES,
  (Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) * WORLD_METRES,
];

/** The same back. */
export const inDegreesAt = ([x, y]: readonly [number, number]): [lon: number, lat: number] => [
  longitude(x),
  latitude(y),
];

const longitude = (metres: number) => longitudeAt(0.5 + metres / WORLD_METRES / 2);
const latitude = (metres: number) => latitudeAt(0.5 - metres / WORLD_METRES / 2);
