import type { Quad } from '../model/drawing';
import type { Pixel } from '../model/view';

/** Three rows of three numbers: where a pixel of one picture lies in another, in perspective. */
export type Homography = readonly [
  ...[number, number, number],
  ...[number, number, number],
  ...[number, number, number],
];

/**
 * From a drawing's pixels to shares of a picture's sides, 0 to 1, whose corners lie there; the live map lays pictures the
 * same way. Heckbert, "Fundamentals of Texture Mapping and Image Warping", 1989, section 2.2.3.
 */
export const intoPicture = (corners: Quad): Homography => adjugate(fromShares(corners));

/** The same for one pixel. */
export function through([a, b, c, d, e, f, g, h, i]: Homography, [x, y]: Pixel): Pixel {
  const depth = g * x + h * y + i;
  return [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth];
}

function fromShares([topLeft, topRight, bottomRight, bottomLeft]: Quad): Homography {
  const sum = [0, 1].map(
    (axis) => at(topLeft, axis) - at(topRight, axis) + at(bottomRight, axis) - at(bottomLeft, axis),
  );
  const [sumX = 0, sumY = 0] = sum;
  const [rightX, rightY] = [topRight[0] - bottomRight[0], topRight[1] - bottomRight[1]];
  const [downX, downY] = [bottomLeft[0] - bottomRight[0], bottomLeft[1] - bottomRight[1]];
  const whole = rightX * downY - downX * rightY;
  const [across, down] = [(sumX * downY - downX * sumY) / whole, (rightX * sumY - sumX * rightY) / whole];
  return [
    topRight[0] - topLeft[0] + across * topRight[0],
    bottomLeft[0] - topLeft[0] + down * bottomLeft[0],
    topLeft[0],
    topRight[1] - topLeft[1] + across * topRight[1],
    bottomLeft[1] - topLeft[1] + down * bottomLeft[1],
    topLeft[1],
    across,
    down,
    1,
  ];
}

const at = (pixel: Pixel, axis: number): number => pixel[axis] ?? 0;

/** The way back, but for a factor, which cancels out. */
const adjugate = ([a, b, c, d, e, f, g, h, i]: Homography): Homography => [
  e * i - f * h,
  c * h - b * i,
  b * f - c * e,
  f * g - d * i,
  a * i - c * g,
  c * d - a * f,
  d * h - e * g,
  b * g - a * h,
  a * e - b * d,
];
