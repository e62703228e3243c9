import type { Box } from '../model/drawing';
import type { Pixel } from '../model/view';
import { clippedLine, clippedRing } from './clip';

/** SVG path data of lines, as far as they lie inside of the box; null: all of them do. */
export const linePath = (lines: readonly (readonly Pixel[])[], box: Box | null): string =>
  (box ? lines.flatMap((line) => clippedLine(line, box)) : lines).map((line) => along(line, false)).join('');

/**
 * SVG path data of a surface, as far as it lies inside of the box; null: all of it does. The outer ring runs one way and
 * the holes the other, so that surfaces in one path which lie over each other do not cut holes into each other.
 */
export function surfacePath(rings: readonly (readonly Pixel[])[], box: Box | null): string {
  let path = '';
  for (let index = 0; index < rings.length; index++) {
    const ring = rings[index] ?? [];
    const left = box ? clippedRing(ring, box) : ring;
    if (left.length < 3) continue;
    const wrongWay = twiceArea(left) > 0 !== (index === 0);
    path += `${along(left, wrongWay)}Z`;
  }
  return path;
}

/** A tenth of a pixel is fine enough, also for a printer. */
export const rounded = (value: number): string => String(Math.round(value * 10) / 10);

function along(line: readonly Pixel[], backwards: boolean): string {
  let path = '';
  for (let index = 0; index < line.length; index++) {
    const pixel = line[backwards ? line.length - 1 - index : index] as Pixel;
    path += `${index === 0 ? 'M' : index === 1 ? 'L' : ' '}${rounded(pixel[0])} ${rounded(pixel[1])}`;
  }
  return path;
}

function twiceArea(ring: readonly Pixel[]): number {
  let sum = 0;
  let before = ring[ring.length - 1] as Pixel;
  for (let index = 0; index < ring.length; index++) {
    const corner = ring[index] as Pixel;
    sum += before[0] * corner[1] - before[1] * corner[0];
    before = corner;
  }
  return sum;
}
