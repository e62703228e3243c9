import { createHash } from 'node:crypto';
import { settings } from '@/lib/settings';
import { type BaseMapChoice, isPreset, presets } from './choice';

/** A base map that has to be brought from somewhere: what is neither quiet nor the town's own drawing. */
export type GivenBaseMap =
  | GivenStyle
  | Extract<BaseMapChoice, { kind: 'wms' }>
  | Extract<BaseMapChoice, { kind: 'file' }>;

/** A style of another host. */
export interface GivenStyle {
  kind: 'style';
  address: string;
  attribution: Attributed;
  /** Whether many tenants have it: then what of it is kept is kept once. */
  shared: boolean;
}

/** Whose a map is, and where one reads about it. Empty words: what the style says itself. */
export interface Attributed {
  words: string;
  link: string | null;
}

/** What of a tenant's row says what its maps lie on. */
interface Town {
  slug: string;
  /** The address of its own drawing. */
  basemap: string | null;
  baseMapChoice: BaseMapChoice | null;
}

/**
 * What a tenant's maps lie on, as an address of our own host: that of its drawing, which ends in `.geojson`; that of what
 * we bring from elsewhere; or null for a quiet ground. Another choice has another address, so that browsers may keep it.
 */
export function baseMapAddress({ slug, basemap, baseMapChoice }: Town): string | null {
  const given = givenBaseMap(baseMapChoice);
  if (given) return `${pathOf(slug, given)}/${isDrawnByUs(given) ? DRAWN_BY_US : 'style'}`;
  return baseMapChoice?.kind === 'quiet' ? null : basemap;
}

/** The end of an address whose map our own styles draw, so that it has a light and a dark look. */
const DRAWN_BY_US = 'own-style';

const isDrawnByUs = (given: GivenBaseMap) => given.kind === 'file' && given.tiles === 'vector';

/** What has to be brought; null where nothing has. Without a choice it is the operator's style, where one is named. */
export function givenBaseMap(choice: BaseMapChoice | null): GivenBaseMap | null {
  const { basemapStyleUrl } = settings();
  if (choice === null)
    return basemapStyleUrl === null
      ? null
      : { kind: 'style', address: basemapStyleUrl, attribution: { words: '', link: null }, shared: true };
  if (isPreset(choice.kind))
    return { kind: 'style', address: presets[choice.kind], attribution: BASEMAP_DE, shared: true };
  if (choice.kind === 'style')
    return { ...choice, attribution: { words: choice.attribution, link: null }, shared: false };
  return choice.kind === 'wms' || choice.kind === 'file' ? choice : null;
}

/** Below this path lies all that belongs to a base map. */
export const pathOf = (slug: string, given: GivenBaseMap): string => `/${slug}/base-map/${versionOf(given)}`;

/** Under whose name its parts are kept: each tenant's apart, so that none sees what another looked at. */
export const keptFor = (tenantId: string, { shared }: GivenStyle): string => (shared ? 'all' : tenantId);

/** One word for exactly this base map. */
export const versionOf = (given: GivenBaseMap): string =>
  createHash('sha256').update(JSON.stringify(given)).digest('hex').slice(0, 16);

const BASEMAP_DE: Attributed = { words: '© basemap.de / BKG', link: 'https://basemap.de/' };
