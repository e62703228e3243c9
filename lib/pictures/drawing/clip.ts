import type { Box } from '../model/drawing';
import type { Pixel } from '../model/view';

/** Of a line, what lies inside of the box: no part, one, or several. */
export function clippedLine(line: readonly Pixel[], box: Box): Pixel[][] {
  const parts: Pixel[][] = [];
  let open: Pixel[] | null = null;
  for (let index = 1; index < line.length; index++) {
    const inside = clippedSegment(line[index - 1] as Pixel, line[index] as Pixel, box);
    if (!inside) {
      open = null;
      continue;
    }
    if (open && same(open.at(-1) as Pixel, inside[0])) open.push(inside[1]);
    else {
      open = [inside[0], inside[1]];
      parts.push(open);
    }
  }
  return parts;
}

/** Of a ring (first and last corner are one), what lies inside of the box; empty where nothing does. Sutherland and Hodgman. */
export function clippedRing(ring: readonly Pixel[], box: Box): Pixel[] {
  let left: Pixel[] = same(ring[0] as Pixel, ring.at(-1) as Pixel) ? ring.slice(0, -1) : [...ring];
  for (const side of [0, 1, 2, 3] as const) {
    if (left.length === 0) return [];
    const corners = left;
    left = [];
    for (let index = 0; index < corners.length; index++) {
      const [from, to] = [corners.at(index - 1) as Pixel, corners[index] as Pixel];
      const [was, is] = [isWithin(from, box, side), isWithin(to, box, side)];
      if (was !== is) left.push(crossing([from, to], box, side));
      if (is) left.push(to);
    }
  }
  return left;
}

/** Whether two boxes have anything in common. */
export const touch = (one: Box, other: Box): boolean =>
  one[0] <= other[2] && one[2] >= other[0] && one[1] <= other[3] && one[3] >= other[1];

/** The smallest box around some pixels. */
export function boxAround(pixels: readonly Pixel[]): Box {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity, -Infinity];
  for (let index = 0; index < pixels.length; index++) {
    const [x, y] = pixels[index] as Pixel;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return [left, top, right, bottom];
}

/** Sides of a box by their place in it: left, top, right, bottom. */
type Side = 0 | 1 | 2 | 3;

const isWithin = (pixel: Pixel, box: Box, side: Side): boolean =>
  side < 2 ? pixel[(side % 2) as 0 | 1] >= box[side] : pixel[(side % 2) as 0 | 1] <= box[side];

function crossing([from, to]: readonly [Pixel, Pixel], box: Box, side: Side): Pixel {
  const axis = (side % 2) as 0 | 1;
  const share = (box[side] - from[axis]) / (to[axis] - from[axis]);
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}

/** Liang and Barsky: the part of a segment inside of a box, or null. */
function clippedSegment(from: Pixel, to: Pixel, box: Box): [Pixel, Pixel] | null {
  const way: Pixel = [to[0] - from[0], to[1] - from[1]];
  let [start, end] = [0, 1];
  for (const side of [0, 1, 2, 3] as const) {
    const axis = (side % 2) as 0 | 1;
    const outward = side < 2 ? -way[axis] : way[axis];
    const room = side < 2 ? from[axis] - box[side] : box[side] - from[axis];
    if (outward === 0 && room < 0) return null;
    if (outward < 0) start = Math.max(start, room / outward);
    if (outward > 0) end = Math.min(end, room / outward);
  }
  if (start > end) return null;
  const at = (share: number): Pixel => [from[0] + share * way[0], from[1] + share * way[1]];
  return [start === 0 ? from : at(start), end === 1 ? to : at(end)];
}

const same = (one: Pixel, other: Pixel) => one[0] === other[0] && one[1] === other[1];
