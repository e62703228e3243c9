import { z } from 'zod';
import { type Choice, choiceFields, choiceInWords } from './choice';

/** From this zoom on every annotation has its own mark, where not too many are in one place. */
export const DEEPEST_TILE = 19;
/** From this zoom on lines and areas are drawn, and not only marked. */
export const DRAWN_FROM = 13;
/** The layers of a tile: one mark for each annotation or group of them, and the lines and areas. */
export const MARKS_LAYER = 'marks';
export const DRAWN_LAYER = 'drawn';
/** How finely places are told within a tile: its width and height are so many steps. */
export const TILE_EXTENT = 4096;

/** A wish for one tile (XYZ, EPSG:3857), as its address says it. `v` is the number of the thread that the page knows. */
export const TileWish = z
  .object({
    thread: z.uuid(),
    z: z.coerce.number().int().min(0).max(DEEPEST_TILE),
    x: z.coerce.number().int().min(0),
    y: z.coerce.number().int().min(0),
    v: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
    ...choiceFields,
  })
  .refine(({ z, x, y }) => x < 2 ** z && y < 2 ** z);
export type TileWish = z.output<typeof TileWish>;

/** A wish for the numbers of the annotations of a choice, by category. */
export const CountWish = z.object({ ...choiceFields, thread: z.uuid(), v: z.coerce.number().int().min(0).optional() });

/** How many annotations everybody may see, without those that were hidden or withdrawn. */
export interface AnnotationCounts {
  /** The number of the thread at which it was so. */
  head: number;
  all: number;
  byCategory: Record<string, number>;
}

/** The address of a map's tiles, with MapLibre's `{z}/{x}/{y}` in it. Moved on by `version`, so that each can be kept. */
export function tilesAddress(map: { tenantSlug: string; threadId: string }, version: number, choice: Choice): string {
  const chosen = choiceInWords(choice);
  return `/${map.tenantSlug}/annotations/tiles/${map.threadId}/{z}/{x}/{y}?v=${version}${chosen && `&${chosen}`}`;
}

/** The address of the numbers of a choice. */
export function countsAddress(map: { tenantSlug: string; threadId: string }, version: number, choice: Choice): string {
  const chosen = choiceInWords(choice);
  return `/${map.tenantSlug}/annotations/tiles/${map.threadId}/counts?v=${version}${chosen && `&${chosen}`}`;
}
