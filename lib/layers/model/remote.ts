import { z } from 'zod';
import { type Bounds, type TilePlace, WORLD_METRES } from './web-mercator';

export const ADDRESS_LIMIT = 2_000;
/** How many layers of one WMS one layer of ours may show at once. */
export const WMS_LAYERS_LIMIT = 20;
export const NAME_LIMIT = 200;
export const ATTRIBUTION_LIMIT = 300;
export const ZOOM_LIMIT = 22;
/** How wide and how high a picture of a WMS may be, in pixels. */
export const PICTURE_SIDE_LIMIT = 2_048;

export const wmsVersions = ['1.3.0', '1.1.1'] as const;
/**
 * The reference systems in which we ask a WMS, the best first: that of the map under its two names, then degrees. A
 * picture in degrees differs from the map by less than a pixel from zoom 8 on, in the middle of a tile of 256.
 */
export const wmsSystems = ['EPSG:3857', 'EPSG:900913', 'CRS:84', 'EPSG:4326'] as const;
export type WmsSystem = (typeof wmsSystems)[number];
/** The kinds of pictures that we pass on; of a WMS the first that it offers. */
export const pictureTypes = ['image/png', 'image/webp', 'image/jpeg'] as const;

const Address = z
  .string()
  .trim()
  .min(1, 'remote.address-missing')
  .max(ADDRESS_LIMIT, 'remote.address-too-long')
  .refine((address) => /^https?:$/.test(protocolOf(address)), 'remote.address-invalid');
const Name = z.string().min(1, 'remote.name-invalid').max(NAME_LIMIT, 'remote.name-invalid');
const Attribution = z.string().trim().max(ATTRIBUTION_LIMIT, 'remote.attribution-too-long').default('');
const Zoom = z.coerce.number().int().min(0, 'remote.zoom-invalid').max(ZOOM_LIMIT, 'remote.zoom-invalid');

/** What an editor enters about a WMS. */
export const WmsSource = z.object({
  address: Address,
  layers: z
    .array(Name.regex(/^[^,]*$/, 'remote.name-invalid'))
    .min(1, 'remote.layers-missing')
    .max(WMS_LAYERS_LIMIT, 'remote.layers-too-many'),
  version: z.enum(wmsVersions).default('1.3.0'),
  crs: z.enum(wmsSystems).default('EPSG:3857'),
  format: z.enum(pictureTypes).default('image/png'),
  attribution: Attribution,
});
export type WmsSource = z.output<typeof WmsSource>;

/** What a WMS says of itself that an editor chooses from. */
export interface WmsOffer {
  version: (typeof wmsVersions)[number];
  title: string;
  /** Whom it wants named beside its pictures, where it says so: a proposal. */
  attribution: string;
  format: (typeof pictureTypes)[number];
  /** In the order of the WMS. */
  layers: WmsLayer[];
}

export interface WmsLayer {
  name: string;
  title: string;
  /** In which of our systems it can be asked, the best first; none: the map cannot show it. */
  systems: WmsSystem[];
  /** Where it has something, in degrees of EPSG:4326, as it says itself; null where it does not. */
  bounds: Bounds | null;
}

/** The best system that all of these layers have, so that one picture can show them; null where there is none. */
export const commonSystem = (layers: readonly Pick<WmsLayer, 'systems'>[]): WmsSystem | null =>
  wmsSystems.find((system) => layers.every(({ systems }) => systems.includes(system))) ?? null;

/** What an editor enters about vector tiles of elsewhere. */
export const TileSource = z
  .object({
    /** With `{z}`, `{x}` and `{y}`. */
    template: Address.refine(isTemplate, 'remote.template-invalid'),
    minZoom: Zoom.default(0),
    maxZoom: Zoom.default(14),
    attribution: Attribution,
    /** The layers within the tiles that are drawn. */
    layers: z.array(Name).min(1, 'remote.layers-missing').max(100, 'remote.layers-too-many'),
  })
  .refine(({ minZoom, maxZoom }) => minZoom <= maxZoom, { path: ['maxZoom'], message: 'remote.zoom-reversed' });
export type TileSource = z.output<typeof TileSource>;

/** A part of the map to be drawn, in metres of EPSG:3857 and pixels. */
export const PictureView = z
  .object({
    bounds: z.tuple([Metres(), Metres(), Metres(), Metres()]),
    width: z.coerce.number().int().min(1, 'remote.view-invalid').max(PICTURE_SIDE_LIMIT, 'remote.view-invalid'),
    height: z.coerce.number().int().min(1, 'remote.view-invalid').max(PICTURE_SIDE_LIMIT, 'remote.view-invalid'),
  })
  .refine(({ bounds: [west, south, east, north] }) => west < east && south < north, 'remote.view-invalid');
export type PictureView = z.output<typeof PictureView>;

/** The address of one tile. */
export const tileAddress = (template: string, { z, x, y }: TilePlace): string =>
  template.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y));

/** Whether there is such a tile in the world, at a zoom that we draw. */
export const isTile = ({ z, x, y }: TilePlace): boolean =>
  [z, x, y].every((part) => Number.isInteger(part) && part >= 0) && z <= ZOOM_LIMIT && x < 2 ** z && y < 2 ** z;

function Metres() {
  return z.coerce
    .number()
    .min(-WORLD_METRES - 1, 'remote.view-invalid')
    .max(WORLD_METRES + 1, 'remote.view-invalid');
}

const protocolOf = (address: string): string => (URL.canParse(address) ? new URL(address).protocol : '');

/** Each placeholder once, no other, and none in the host: where it leads must not depend on the tile. */
function isTemplate(template: string): boolean {
  const placeholders = template.match(/\{[^{}]*\}/g) ?? [];
  const [one, other] = [tileAddress(template, { z: 1, x: 0, y: 0 }), tileAddress(template, { z: 2, x: 3, y: 2 })];
  return placeholders.sort().join() === '{x},{y},{z}' && originOf(one) !== '' && originOf(one) === originOf(other);
}

const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : '');
