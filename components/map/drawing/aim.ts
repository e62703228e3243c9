import type { Polygon, Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { caughtByPlan } from './guides';
import { nameAt } from './name-at';
import type { Pixel } from './pixels';
import type { Caught } from './snap';

export type Hand = 'finger' | 'mouse' | 'keys';

/** How far beside a corner one still means it, and how far a plan's line catches, in pixels: a finger is broad. */
export const reaches: Record<Hand, { corner: number; plan: number }> = {
  finger: { corner: 22, plan: 18 },
  mouse: { corner: 12, plan: 10 },
  keys: { corner: 5, plan: 9 },
};

/** What somebody points at. */
export interface Aim {
  pixel: Pixel;
  hand: Hand;
  /** Where a corner would be set. */
  at: Position;
  /** What of the plan caught it. */
  by: Caught['by'] | null;
}

/** What is pointed at, caught by the plan where that is wished. */
export function aimAt(
  map: MapLibreMap,
  { pixel, hand, catching, area }: { pixel: Pixel; hand: Hand; catching: boolean; area: Polygon | undefined },
): Aim {
  const caught = catching ? caughtByPlan(map, pixel, { reach: reaches[hand].plan, area }) : null;
  return { pixel, hand, at: caught?.at ?? map.unproject([pixel.x, pixel.y]).toArray(), by: caught?.by ?? null };
}

/** The corner that a press there makes. */
export const cornerAt = (map: MapLibreMap, { at, pixel, by }: Aim) => ({
  at: rounded(at, by !== null),
  name: nameAt(map, pixel),
  caught: by !== null,
});

/** A finger is no finer than a centimetre; what the plan caught stays exactly on its line. */
const rounded = (at: Position, exact: boolean): Position =>
  exact ? at : at.map((degrees) => Math.round(degrees * 1e7) / 1e7);
