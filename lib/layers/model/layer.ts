import { z } from 'zod';
import type { PictureSource } from './picture';
import type { PlanFacts } from './plan';
import { ADDRESS_LIMIT, type TileSource, WMS_LAYERS_LIMIT, type WmsSource } from './remote';
import type { Use } from './uses';

/** How many layers one offer has at most. */
export const LAYERS_LIMIT = 12;
export const LAYER_TITLE_LIMIT = 80;
export const ATTRIBUTION_LIMIT = 200;
/** How faint a layer may be, 0 to 1. Fainter, and one takes it for missing. */
export const FAINTEST = 0.1;

/** Where a layer can begin to be drawn: an offer's whole town, a quarter, a street. Zoom of the map; null: always. */
export const beginnings = [null, 12, 14, 16] as const;

/** Where what a layer draws comes from. */
export type LayerSource = PlanSource | PictureSource | ({ kind: 'wms' } & WmsSource) | ({ kind: 'tiles' } & TileSource);

/** A file that was read: what it says of itself, and which uses the legend has to tell. */
export interface PlanSource {
  kind: 'plan';
  facts: PlanFacts;
  uses: Use[];
  /** What a file without uses has instead: each name once, with the colours that it brings. */
  names: NamedColours[];
  fileName: string;
  /** The deepest zoom of its tiles. */
  maxZoom: number;
}

/** One line of the legend of a file that brings its own colours. */
export interface NamedColours {
  name: string;
  shape: 'point' | 'line' | 'area';
  fill: string | null;
  fillOpacity: number;
  stroke: string | null;
}

/** A layer as maps and their legends need it. */
export interface LayerView {
  id: string;
  title: string;
  opacity: number;
  fromZoom: number | null;
  shown: boolean;
  attribution: string | null;
  source: LayerSource;
  bounds: [number, number, number, number] | null;
}

const Title = z.string().trim().min(1, 'layer.title-missing').max(LAYER_TITLE_LIMIT, 'layer.title-too-long');
const Attribution = z
  .string()
  .trim()
  .max(ATTRIBUTION_LIMIT, 'layer.attribution-too-long')
  .transform((text) => text || null)
  .nullable()
  .default(null);

/** What an editor says of a file beside the file. Without a title it has the plan’s own name, or the file’s. */
export const PlanAddition = z.object({
  offerId: z.uuid(),
  title: z.string().trim().max(LAYER_TITLE_LIMIT, 'layer.title-too-long').default(''),
  attribution: Attribution,
});

/** What an editor says of a picture beside the file: also the page, from 1, where it is a PDF that has several. */
export const PictureAddition = PlanAddition.extend({
  page: z
    .preprocess(
      (sent) => (typeof sent === 'string' && sent.trim() ? Number(sent) : null),
      z.int('picture.page-number').min(1, 'picture.page-number').nullable(),
    )
    .default(null),
});

/** The services of other hosts that a map can show. */
export const serviceKinds = ['wms', 'tiles'] as const;

/** Which service an editor looks at: a WMS by its address, vector tiles by that of their TileJSON. */
export const ServiceLook = z.object({
  kind: z.enum(serviceKinds),
  address: z.string().trim().min(1, 'remote.address-missing').max(ADDRESS_LIMIT, 'remote.address-too-long'),
});

/** A service to be added: which of its layers, and what the legend calls them. */
export const ServiceAddition = ServiceLook.extend({
  offerId: z.uuid(),
  title: Title,
  layers: z.array(z.string()).min(1, 'remote.layers-missing').max(WMS_LAYERS_LIMIT, 'remote.layers-too-many'),
});

/** How a layer is shown. */
export const LayerChange = z.object({
  layerId: z.uuid(),
  title: Title,
  opacity: z.coerce.number('layer.opacity').min(FAINTEST, 'layer.opacity').max(1, 'layer.opacity'),
  fromZoom: z
    .preprocess((sent) => (sent === '' || sent === undefined ? null : Number(sent)), z.literal(beginnings))
    .default(null),
  shown: z.boolean(),
  attribution: Attribution,
});

/** Up is nearer to the viewer: drawn above what comes after it. */
export const LayerMove = z.object({ layerId: z.uuid(), to: z.enum(['up', 'down']) });

export const LayerWish = z.object({ layerId: z.uuid() });
