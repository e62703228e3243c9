import type { Corners, LonLat } from '../model/picture';
import { inDegreesAt, inMetresAt } from '../model/web-mercator';

/** A spot of a picture, in pixels from its top left, and where it lies. */
export interface KnownPoint {
  pixel: Pair;
  at: LonLat;
}

type Pair = readonly [number, number];
interface Size {
  width: number;
  height: number;
}

/**
 * Where the corners of a picture lie of which three points are known: moved, turned, scaled and skewed as these ask for
 * (an affine transform, in the map's own projection). Null where the three lie so near to one line, in the picture or on
 * the map, that the rest would be guesswork.
 */
export function cornersByPoints(
  [first, second, third]: readonly [KnownPoint, KnownPoint, KnownPoint],
  { width, height }: Size,
): Corners | null {
  const [u, v] = [minus(second.pixel, first.pixel), minus(third.pixel, first.pixel)];
  const from = inMetresAt(first.at);
  const [right, left] = [minus(inMetresAt(second.at), from), minus(inMetresAt(third.at), from)];
  if (isFlat(u, v) || isFlat(right, left)) return null;
  const whole = cross(u, v);
  const placed = (corner: Pair): LonLat => {
    const way = minus(corner, first.pixel);
    const [alongU, alongV] = [cross(way, v) / whole, cross(u, way) / whole];
    return inDegreesAt([
      from[0] + alongU * right[0] + alongV * left[0],
      from[1] + alongU * right[1] + alongV * left[1],
    ]);
  };
  return [placed([0, 0]), placed([width, 0]), placed([width, height]), placed([0, height])];
}

/** In the middle of bounds (west, south, east, north; degrees), as large as fits into them, with its own proportions. */
export function cornersInside(
  [west, south, east, north]: readonly [number, number, number, number],
  size: Size,
): Corners {
  const [[left, bottom], [right, top]] = [inMetresAt([west, south]), inMetresAt([east, north])];
  const scale = Math.min((right - left) / size.width, (top - bottom) / size.height);
  const [halfWidth, halfHeight] = [(size.width * scale) / 2, (size.height * scale) / 2];
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  return [
    inDegreesAt([x - halfWidth, y + halfHeight]),
    inDegreesAt([x + halfWidth, y + halfHeight]),
    inDegreesAt([x + halfWidth, y - halfHeight]),
    inDegreesAt([x - halfWidth, y - halfHeight]),
  ];
}

/**
 * Whether one looks at a picture from its front and sees it whole: its corners go round clockwise, and none of them is
 * folded in. A mirrored picture is always a mistake.
 */
export function isUpright(corners: Corners): boolean {
  const spots = corners.map(inMetresAt);
  return spots.every((spot, index) => {
    const [next, afterNext] = [spots[(index + 1) % 4] ?? spot, spots[(index + 2) % 4] ?? spot];
    const [one, other] = [minus(next, spot), minus(afterNext, next)];
    return cross(one, other) < 0 && !isFlat(one, other);
  });
}

/** Below this sine of the angle between two ways, about half a degree, they count as one. */
const FLATTEST = 0.01;

const isFlat = (one: Pair, other: Pair): boolean =>
  !(Math.abs(cross(one, other)) > FLATTEST * Math.hypot(...one) * Math.hypot(...other));

const minus = (one: Pair, other: Pair): [number, number] => [one[0] - other[0], one[1] - other[1]];
const cross = (one: Pair, other: Pair): number => one[0] * other[1] - one[1] * other[0];
