/** A place on the screen, counted from the map's upper left corner. */
export interface Pixel {
  x: number;
  y: number;
}

export const apart = (one: Pixel, other: Pixel): number => Math.hypot(one.x - other.x, one.y - other.y);

/** How far along an edge, from 0 to 1, it comes nearest to a place. */
export function nearestOn(from: Pixel, to: Pixel, at: Pixel): number {
  const [width, height] = [to.x - from.x, to.y - from.y];
  const square = width ** 2 + height ** 2;
  const along = square === 0 ? 0 : ((at.x - from.x) * width + (at.y - from.y) * height) / square;
  return Math.min(1, Math.max(0, along));
}

export const between = (from: Pixel, to: Pixel, share: number): Pixel => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

/** The first of all whose value is least and within a limit, by its index; null where there is none. */
export function leastWithin(values: readonly number[], limit: number): number | null {
  const least = Math.min(...values);
  return least <= limit ? values.indexOf(least) : null;
}
