import proj4 from 'proj4';
import type { Pair } from './cell-walk';

/** How wide and high a cell is, in metres. */
export const CELL_METRES = 100;

/**
 * The cell of the grid around a position on the plane: in the grid that the census and Europe's statistics use (INSPIRE,
 * ETRS89-LAEA, EPSG:3035), by the name that it has there, of its southern and western end in hundreds of metres.
 */
export const cellAt = ([east, north]: Pair): string =>
  `100mN${Math.floor(north / CELL_METRES)}E${Math.floor(east / CELL_METRES)}`;

/** A position in degrees (EPSG:4326) on that plane, in metres; null far from Europe, where the grid has no sense. */
export function onPlane([lon = Number.NaN, lat = Number.NaN]: readonly number[]): Pair | null {
  if (!(lon > EUROPE.west && lon < EUROPE.east && lat > EUROPE.south && lat < EUROPE.north)) return null;
  return projection.forward([lon, lat]) as Pair;
}

/** A cell's border in degrees (EPSG:4326), against the clock, as a ring of GeoJSON. In: the name of a cell. */
export function ringOf(cell: string): Pair[] {
  const { east, north } = cornerOf(cell);
  return CORNERS.map(([right, up]) => rounded(projection.inverse([east + right, north + up]) as Pair));
}

/** The middle of a cell in degrees (EPSG:4326). */
export function middleOf(cell: string): Pair {
  const { east, north } = cornerOf(cell);
  return rounded(projection.inverse([east + CELL_METRES / 2, north + CELL_METRES / 2]) as Pair);
}

/** West, south, east and north (EPSG:4326) of these cells with some streets around them; null of none. */
export function boundsAround(cells: readonly string[]): [number, number, number, number] | null {
  if (cells.length === 0) return null;
  const corners = cells.map(cornerOf);
  const [west, east] = endsOf(corners.map((corner) => corner.east));
  const [south, north] = endsOf(corners.map((corner) => corner.north));
  const low = projection.inverse([west - AROUND, south - AROUND]) as Pair;
  const high = projection.inverse([east + CELL_METRES + AROUND, north + CELL_METRES + AROUND]) as Pair;
  return [...rounded(low), ...rounded(high)];
}

const endsOf = (numbers: readonly number[]): [least: number, most: number] =>
  numbers.reduce<[number, number]>(
    ([least, most], number) => [Math.min(least, number), Math.max(most, number)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );

/** In metres. */
const AROUND = 200;

/** ETRS89 and WGS 84 are less than a metre apart, so nothing is shifted. */
const projection = proj4('+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m +no_defs');
const EUROPE = { west: -35, east: 45, south: 25, north: 75 };

const CORNERS = [
  [0, 0],
  [CELL_METRES, 0],
  [CELL_METRES, CELL_METRES],
  [0, CELL_METRES],
  [0, 0],
] as const;

function cornerOf(cell: string): { east: number; north: number } {
  const [, north, east] = /^100mN(-?\d+)E(-?\d+)$/.exec(cell) ?? [];
  return { east: Number(east) * CELL_METRES, north: Number(north) * CELL_METRES };
}

/** To a tenth of a metre. */
const rounded = ([lon, lat]: Pair): Pair => [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
