import { createHash } from 'node:crypto';
import type { Actor } from '@/lib/actor';
import type { Language } from '@/lib/text';
import type { Packed, PictureJob } from '../model/job';
import type { SceneStyle } from '../model/scene';
import type { Bounds } from '../model/view';
import { heightOf, type PictureWish } from '../model/wish';
import { entriesIn, type Pictured } from '../queries';
import { planFeaturesIn } from '../queries/plan-features';
import { publicFile } from '../queries/public-file';
import { listedEntries, sheetWords, type Told } from '../sheet/words';
import { keptPicture } from './kept-pictures';
import { makePicture } from './make-picture';

/** What is wanted of a map, by whom, and how the live map would draw it. */
export interface PictureOrder {
  map: Pictured;
  town: { slug: string; name: string; basemap: string | null; bounds: readonly number[] };
  wish: PictureWish;
  style: SceneStyle;
  language: Language;
}

/** What a picture depends on, as one word: as long as it is the same, so is the picture. The day counts, since it is written there. */
export function pictureTag({ map, town, wish, language }: PictureOrder): string {
  const { offer, format, settings, layers, head } = map;
  const facts = [town.name, town.basemap, offer.title, format.title, settings, layers, head, wish, language];
  const day = new Date().toISOString().slice(0, 10);
  return `"${createHash('sha256')
    .update(JSON.stringify([VERSION, day, format.id, facts]))
    .digest('base64url')
    .slice(0, 24)}"`;
}

/** Counts up when pictures are drawn differently. */
const VERSION = 1;

/**
 * Draws a map's picture as PNG, SVG or PDF. Shows what everybody may see, whoever asks. Refuses with `TooMany` while too
 * many are being drawn.
 */
export const drawPicture = (actor: Actor, order: PictureOrder): Promise<Uint8Array> =>
  keptPicture(`${actor.tenantId} ${pictureTag(order)}`, () => drawnNow(actor, order));

async function drawnNow(actor: Actor, order: PictureOrder): Promise<Uint8Array> {
  const { map, wish } = order;
  const bounds = boundsOf(order);
  const [entries, plans, base] = await Promise.all([
    entriesIn(actor, map.format.threadId, { bounds: widened(bounds), categories: wish.categories }),
    planFeaturesIn(actor, map, { bounds: widened(bounds), language: order.language }),
    order.town.basemap === null ? null : publicFile(order.town.basemap),
  ]);
  const told: Told = {
    map,
    town: order.town,
    entries,
    plans: plans.map(({ title }) => title),
    base: base !== null,
    language: order.language,
  };
  return makePicture(jobOf(order, { told, bounds, base, plans }));
}

interface Gathered {
  told: Told;
  bounds: Bounds;
  base: string | null;
  plans: readonly { json: string }[];
}

function jobOf({ map, wish, style }: PictureOrder, { told, bounds, base, plans }: Gathered): PictureJob {
  const packed = (json: string, how: Packed['style']): Packed => ({ json, style: how });
  return {
    format: wish.format,
    size: { width: wish.width, height: heightOf(wish) },
    sheet: wish.paper ? { paper: wish.paper, orientation: wish.orientation } : null,
    scene: {
      bounds,
      base: base === null ? null : packed(base, style.base),
      plans: plans.map(({ json }) => packed(json, style.plan)),
      area: map.settings.area ?? null,
      entries: told.entries.map(({ id, number, category, geometry }) => ({ id, number, category, geometry })),
      categories: map.settings.categories,
      entryStyle: style.entries,
      selectedId: wish.annotation ?? null,
      colours: style.colours,
    },
    words: sheetWords(told),
    listed: wish.format === 'pdf' ? listedEntries(told) : [],
  };
}

/** What the address says, else what the live map shows first: the allowed area, or the town. */
function boundsOf({ map, town, wish }: PictureOrder): Bounds {
  if (wish.bbox) return wish.bbox;
  const ring = map.settings.area?.coordinates[0];
  if (!ring) return town.bounds as unknown as Bounds;
  const [lons, lats] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** With as much again around: a round scale shows more than was asked for, and a long line's middle may lie outside. */
function widened([west, south, east, north]: Bounds): Bounds {
  const [wide, high] = [Math.max(east - west, 1e-4), Math.max(north - south, 1e-4)];
  return [west - 2 * wide, south - 2 * high, east + 2 * wide, north + 2 * high];
}
