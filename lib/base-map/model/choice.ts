import { z } from 'zod';
import { ADDRESS_LIMIT, ATTRIBUTION_LIMIT, WMS_LAYERS_LIMIT, type WmsSource } from '@/lib/layers/model/remote';
import type { ArchiveFacts } from './archive';

/** What a municipality's maps lie on. */
export type BaseMapChoice =
  | { kind: 'quiet' }
  | { kind: 'drawing' }
  | { kind: Preset }
  | { kind: 'style'; address: string; attribution: string }
  | ({ kind: 'wms' } & WmsSource)
  | { kind: 'file'; fileId: string; tiles: ArchiveFacts['tiles']; attribution: string };

/** The styles of basemap.de, the map that Germany's surveys make together (https://basemap.de/web-vektor/). */
export const presets = {
  colour: 'https://sgx.geodatenzentrum.de/gdz_basemapde_vektor/styles/bm_web_col.json',
  grey: 'https://sgx.geodatenzentrum.de/gdz_basemapde_vektor/styles/bm_web_gry.json',
  relief: 'https://sgx.geodatenzentrum.de/gdz_basemapde_vektor/styles/bm_web_top.json',
} as const;
export type Preset = keyof typeof presets;

/** What needs nothing but its name to be chosen. `default` takes a choice back. */
export const plainKinds = ['default', 'quiet', 'drawing', 'colour', 'grey', 'relief', 'file'] as const;
export type PlainKind = (typeof plainKinds)[number];

export const isPreset = (kind: string): kind is Preset => kind in presets;

const Address = z.string().trim().min(1, 'base-map.address-missing').max(ADDRESS_LIMIT, 'remote.address-too-long');

/** Whose map it is; empty: what the map says of itself. */
export const Attribution = z.string().trim().max(ATTRIBUTION_LIMIT, 'remote.attribution-too-long').default('');

/** What an editor chooses. */
export const BaseMapWish = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(plainKinds) }),
  z.object({ kind: z.literal('style'), address: Address, attribution: Attribution }),
  z.object({
    kind: z.literal('wms'),
    address: Address,
    attribution: Attribution,
    layers: z.array(z.string()).min(1, 'remote.layers-missing').max(WMS_LAYERS_LIMIT, 'remote.layers-too-many'),
  }),
]);
export type BaseMapWish = z.output<typeof BaseMapWish>;
