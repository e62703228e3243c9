import type { SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { TenantId } from '@/db/tenancy';
import { Refusal } from '@/lib/errors';
import type { ArchiveFacts } from '../model/archive';
import { type Attributed, type GivenStyle, keptFor, pathOf } from '../model/given';
import type { ServedBaseMap } from '../model/served';
import { broughtIcons, type IconPart, type Icons } from '../style/icons';
import { keptStyle } from '../style/kept-style';
import { fileFacts } from './file';
import { givenAt } from './given';
import { PICTURE_SIDE } from './tile';

/**
 * What a tenant's maps lie on, as a browser draws it: all its addresses are paths of our own host. Refuses with
 * `NotFound` for another version than there is, with `Invalid` where another host gives nothing right.
 */
export async function servedBaseMap(tenant: { id: TenantId; slug: string }, version: string): Promise<ServedBaseMap> {
  const given = await givenAt(tenant.id, version);
  const at = pathOf(tenant.slug, given);
  if (given.kind === 'style') return servedStyle(tenant.id, given, at);
  if (given.kind === 'file') return servedFile(await fileFacts(tenant.id, given.fileId), given.attribution, at);
  return pictures({ type: 'raster', tileSize: PICTURE_SIDE, ...tilesAt(at, 0), ...attributed(given.attribution) });
}

/** A part of its icons. Refuses with `NotFound` where it has none, and as `broughtIcons` does. */
export async function baseMapIcons(tenantId: TenantId, version: string, part: IconPart): Promise<Icons> {
  const given = await givenAt(tenantId, version);
  if (given.kind !== 'style') throw new Refusal('NotFound', 'base-map.not-found');
  const whom = keptFor(tenantId, given);
  const { icons } = await keptStyle(whom, given.address);
  if (icons === null) throw new Refusal('NotFound', 'base-map.not-found');
  return broughtIcons(whom, icons, part);
}

async function servedStyle(tenantId: TenantId, given: GivenStyle, at: string): Promise<ServedBaseMap> {
  const { address, attribution } = given;
  const style = await keptStyle(keptFor(tenantId, given), address);
  const whose = attributed(attribution.words || style.attribution, attribution.link);
  const sources = Object.entries(style.sources).map(([name, spec], index) => [
    name,
    { ...spec, ...tilesAt(at, index), ...whose },
  ]);
  return {
    sources: Object.fromEntries(sources),
    layers: style.layers,
    names: [],
    icons: style.icons === null ? null : `${at}/icons/icons`,
  };
}

function servedFile(facts: ArchiveFacts, attribution: string, at: string): ServedBaseMap {
  const { tiles, minZoom, maxZoom, bounds, tileSize, layers } = facts;
  const common = {
    ...tilesAt(at, 0),
    ...attributed(attribution),
    minzoom: minZoom,
    maxzoom: maxZoom,
    ...(bounds && { bounds }),
  };
  if (tiles === 'raster') return pictures({ type: 'raster', tileSize, ...common });
  return { sources: { 'base-0': { type: 'vector', ...common } }, layers: null, names: layers, icons: null };
}

const pictures = (source: SourceSpecification): ServedBaseMap => ({
  sources: { 'base-0': source },
  layers: [{ id: 'base-0', type: 'raster', source: 'base-0' }],
  names: [],
  icons: null,
});

const tilesAt = (at: string, source: number) => ({ tiles: [`${at}/tiles/${source}/{z}/{x}/{y}`] });

/** The map takes what it is given for HTML. */
function attributed(words: string, link: Attributed['link'] = null): { attribution?: string } {
  const text = words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  if (text === '') return {};
  return { attribution: link === null ? text : `<a href="${link}" target="_blank" rel="noopener">${text}</a>` };
}
