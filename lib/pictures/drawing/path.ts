import type { Box } from '../model/drawing';
import type { Pixel } from '../model/view';
import { boxAround, clippedLine, clippedRing, simplified } from './clip';

/** Half a pixel: less than that nobody sees. */
const NEAR = 0.5;

/** SVG path data of lines, as far as they lie inside of the box. */
export const linePath = (lines: readonly (readonly Pixel[])[], box: Box): string =>
  lines
    .flatMap((line) => (isInside(line, box) ? [line] : clippedLine(line, box)))
    .map((line) => along(simplified(line, NEAR)))
    .join('');

/**
 * SVG path data of a surface, as far as it lies inside of the box. The outer ring runs one way and the holes the other, so
 * that surfaces in one path which lie over each other do not cut holes into each other.
 */
export const surfacePath = (rings: readonly (readonly Pixel[])[], box: Box): string =>
  rings
    .map((ring, index) => {
      const left = isInside(ring, box) ? ring : clippedRing(ring, box);
      if (left.length < 3) return '';
      const line = simplified(left, NEAR);
      const wrongWay = twiceArea(line) > 0 !== (index === 0);
      return `${along(wrongWay ? [...line].reverse() : line)}Z`;
    })
    .join('');

/** A tenth of a pixel is fine enough, also for a printer. */
export const rounded = (value: number): string => String(Math.round(value * 10) / 10);

function along(line: readonly Pixel[]): string {
  let path = '';
  for (let index = 0; index < line.length; index++) {
    const [x, y] = line[index] as Pixel;
    path += `${index === 0 ? 'M' : index === 1 ? 'L' : ' '}${rounded(x)} ${rounded(y)}`;
  }
  return path;
}

function isInside(line: readonly Pixel[], box: Box): boolean {
  const [left, top, right, bottom] = boxAround(line);
  return left >= box[0] && top >= box[1] && right <= box[2] && bottom <= box[3];
}

function twiceArea(ring: readonly Pixel[]): number {
  let sum = 0;
  for (let index = 0; index < ring.length; index++) {
    const [[ax, ay], [bx, by]] = [ring.at(index - 1) as Pixel, ring[index] as Pixel];
    sum += ax * by - bx * ay;
  }
  return sum;
}
