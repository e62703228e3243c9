import { createHash } from 'node:crypto';
import type { Actor } from '@/lib/actor';
import type { Language } from '@/lib/languages/model';
import type { LayerView } from '@/lib/layers/model/layer';
import type { PackedPlan, PictureJob } from '../model/job';
import type { PlacedPicture, SceneStyle } from '../model/scene';
import { type Bounds, boundsOfView, screenView } from '../model/view';
import { heightOf, type PictureWish } from '../model/wish';
import { entriesIn, type Pictured } from '../queries';
import { picturesIn } from '../queries/pictures';
import { planFeaturesIn } from '../queries/plan-features';
import { publicFile } from '../queries/public-file';
import { reachOfSheet } from '../sheet/measures';
import { listedEntries, sheetWords, type Told } from '../sheet/words';
import { type DrawnPicture, keptPicture } from './kept-pictures';
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
  const others =
    layers.some(({ shown, source }) => shown && source.kind === 'wms') && Math.floor(Date.now() / OTHERS_MS);
  const day = new Date().toISOString().slice(0, 10);
  return `"${createHash('sha256')
    .update(JSON.stringify([VERSION, day, others, format.id, facts]))
    .digest('base64url')
    .slice(0, 24)}"`;
}

/** Counts up when pictures are drawn differently. */
const VERSION = 2;
/** What other hosts draw is asked for anew after so long. */
const OTHERS_MS = 10 * 60_000;

/**
 * Draws a map's picture as PNG, SVG or PDF. Shows what everybody may see, whoever asks. Refuses with `TooMany` while too
 * many are being drawn.
 */
export const drawPicture = (actor: Actor, order: PictureOrder): Promise<DrawnPicture> =>
  keptPicture(`${actor.tenantId} ${pictureTag(order)}`, () => drawnNow(actor, order));

async function drawnNow(actor: Actor, order: PictureOrder): Promise<DrawnPicture> {
  const { map, wish, language } = order;
  const bounds = boundsOf(order);
  const [entries, features, pictures, base] = await Promise.all([
    entriesIn(actor, map.format.threadId, { bounds: widened(bounds), categories: wish.categories }),
    planFeaturesIn(actor, map, { bounds: widened(bounds), language }),
    picturesIn(actor, map, reachOf(wish, bounds)),
    order.town.basemap === null ? null : publicFile(order.town.basemap),
  ]);
  const shown = map.layers.filter((layer) => layer.shown).toReversed();
  const drawn = shown.filter(({ id }) => features.has(id) || pictures.had.has(id));
  const { missing } = pictures;
  const told: Told = { map, town: order.town, entries, plans: drawn, missing, base: base !== null, language };
  const plans = drawn.map((layer) =>
    planOf(layer, order.style, pictures.had.get(layer.id) ?? features.get(layer.id) ?? ''),
  );
  const bytes = await makePicture(jobOf(order, { told, bounds, base, plans }));
  return { bytes, isWhole: missing.every(({ source }) => source.kind !== 'wms') };
}

/** What a map shows at most, in degrees. */
const reachOf = (wish: PictureWish, bounds: Bounds): Bounds =>
  wish.paper
    ? reachOfSheet({ paper: wish.paper, orientation: wish.orientation }, bounds)
    : screenView(bounds, { width: wish.width, height: heightOf(wish) }).boundsWith(0);

/** A layer as it is sent to where it is drawn: a picture, or the text of its features. */
function planOf(layer: LayerView, { plan: style }: SceneStyle, drawn: PlacedPicture | string): PackedPlan {
  const { title, opacity, fromZoom } = layer;
  const look = { title, opacity, fromZoom };
  return typeof drawn === 'string' ? { ...look, kind: 'features', json: drawn, style } : { ...look, ...drawn };
}

interface Gathered {
  told: Told;
  bounds: Bounds;
  base: string | null;
  plans: readonly PackedPlan[];
}

function jobOf({ map, wish, style }: PictureOrder, { told, bounds, base, plans }: Gathered): PictureJob {
  return {
    format: wish.format,
    size: { width: wish.width, height: heightOf(wish) },
    sheet: wish.paper ? { paper: wish.paper, orientation: wish.orientation } : null,
    scene: {
      bounds,
      base: base === null ? null : { json: base, style: style.base },
      plans,
      area: map.settings.area ?? null,
      entries: told.entries.map(({ text: _, placeInWords: __, postedAt: ___, ...entry }) => entry),
      categories: map.settings.categories,
      entryStyle: style.entries,
      selectedId: wish.annotation ?? null,
      colours: style.colours,
    },
    words: sheetWords(told),
    listed: wish.format === 'pdf' ? listedEntries(told) : [],
  };
}

/** A live map is about so large, in pixels: what a sheet shows of a view that somebody passed on. */
const LIVE_MAP = { width: 800, height: 600 };

/** What the address says, else what the live map shows first: the allowed area, or the town. */
function boundsOf({ map, town, wish }: PictureOrder): Bounds {
  if (wish.bbox) return wish.bbox;
  if (wish.view) return boundsOfView(wish.view, wish.paper ? LIVE_MAP : { width: wish.width, height: heightOf(wish) });
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
