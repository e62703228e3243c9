import type { Position } from 'geojson';

/** A ring without the corners that lie closer than `tolerance` (degrees) to the line without them (Douglas and Peucker). */
export function simplified(ring: readonly Position[], tolerance: number): Position[] {
  const kept = new Uint8Array(ring.length);
  kept[0] = 1;
  kept[ring.length - 1] = 1;
  // A ring begins where it ends, so it is cut at the corner that is farthest from there.
  const far = farthest(ring, 0, ring.length - 1).index;
  kept[far] = 1;
  const left: [number, number][] = [
    [0, far],
    [far, ring.length - 1],
  ];
  for (let part = left.pop(); part; part = left.pop()) {
    const { index, distance } = farthest(ring, ...part);
    if (distance <= tolerance) continue;
    kept[index] = 1;
    left.push([part[0], index], [index, part[1]]);
  }
  return ring.filter((_, index) => kept[index] === 1);
}

/** Of the corners between two others the one farthest from the line through these. */
function farthest(ring: readonly Position[], from: number, to: number): { index: number; distance: number } {
  let best = { index: from, distance: -1 };
  for (let index = from + 1; index < to; index++) {
    const distance = distanceFrom(at(ring, index), at(ring, from), at(ring, to));
    if (distance > best.distance) best = { index, distance };
  }
  return best;
}

/** Degrees of longitude are shorter than those of latitude: measured as if both were the latter. */
function distanceFrom([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const shrink = Math.cos((ay * Math.PI) / 180);
  const [dx, dy] = [(bx - ax) * shrink, by - ay];
  const [px, py] = [(x - ax) * shrink, y - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
  return Math.hypot(px - share * dx, py - share * dy);
}

type Point = readonly [number, number];

const at = (ring: readonly Position[], index: number): Point => {
  const [x = 0, y = 0] = ring[index] ?? [];
  return [x, y];
};
