import { apart, between, leastWithin, nearestOn, type Pixel } from './pixels';
import type { Hit } from './press';

/** What of a drawing lies at a place on the screen, or so near that it is meant: `reach` in pixels. */
export function hitAt(
  at: Pixel,
  corners: readonly Pixel[],
  { closed, reach }: { closed: boolean; reach: number },
): Hit {
  const ways = corners.map((corner) => apart(corner, at));
  const corner = leastWithin(ways, reach);
  const edges = closed ? corners.length : corners.length - 1;
  const beside = corners.slice(0, edges).map((from, index) => {
    const to = corners[(index + 1) % corners.length] ?? from;
    return apart(between(from, to, nearestOn(from, to, at)), at);
  });
  return {
    corner,
    edge: corner === null ? leastWithin(beside, reach) : null,
    nearStart: (ways[0] ?? 0) < (ways.at(-1) ?? 0),
  };
}
