import { PLACE_RADIUS } from '../model';

/** Degrees, EPSG:4326. */
export interface Point {
  lon: number;
  lat: number;
}

/** A point, and how many lie within `PLACE_RADIUS` of it. */
export interface Crowd extends Point {
  count: number;
}

const SUGGESTIONS = 8;
/** Fewer are no crowd. */
const LEAST = 3;
/** Metres of a degree on the meridian. */
const DEGREE = 111_320;

/**
 * Where most points lie near each other, the largest crowd first; each point counts once. Goes through the points once for
 * each crowd, however many there are.
 */
export function crowdsIn(points: readonly Point[]): Crowd[] {
  const crowds: Crowd[] = [];
  let left = [...points];
  while (crowds.length < SUGGESTIONS && left.length >= LEAST) {
    const middle = densestIn(left);
    const [inside, outside] = parted(left, middle);
    if (inside.length < LEAST) break;
    crowds.push({ ...middle, count: inside.length });
    left = outside;
  }
  return crowds;
}

/** The middle of the points in the fullest square of the radius' width and those around it that belong to the crowd. */
function densestIn(points: readonly Point[]): Point {
  const cells = new Map<string, Point[]>();
  for (const point of points) {
    const key = cellOf(point).join();
    const inside = cells.get(key);
    if (inside) inside.push(point);
    else cells.set(key, [point]);
  }
  let fullest: Point[] = [];
  for (const inside of cells.values()) if (inside.length > fullest.length) fullest = inside;
  const guess = middleOf(fullest);
  // Once more around it: a square's edge may cut a crowd in two.
  const [near] = parted(points, guess);
  return rounded(middleOf(near));
}

const cellOf = ({ lon, lat }: Point): [number, number] => [
  Math.floor((lon * DEGREE * Math.cos((lat * Math.PI) / 180)) / PLACE_RADIUS),
  Math.floor((lat * DEGREE) / PLACE_RADIUS),
];

const middleOf = (points: readonly Point[]): Point => ({
  lon: points.reduce((sum, { lon }) => sum + lon, 0) / points.length,
  lat: points.reduce((sum, { lat }) => sum + lat, 0) / points.length,
});

/** To a metre: this is what a form sends back, and what is counted by. */
const rounded = ({ lon, lat }: Point): Point => ({
  lon: Math.round(lon * 1e5) / 1e5,
  lat: Math.round(lat * 1e5) / 1e5,
});

function parted(points: readonly Point[], middle: Point): [inside: Point[], outside: Point[]] {
  const [inside, outside]: [Point[], Point[]] = [[], []];
  for (const point of points) (metresBetween(point, middle) <= PLACE_RADIUS ? inside : outside).push(point);
  return [inside, outside];
}

/** Good enough within a town. */
const metresBetween = (one: Point, other: Point): number =>
  Math.hypot((one.lon - other.lon) * Math.cos((other.lat * Math.PI) / 180), one.lat - other.lat) * DEGREE;
