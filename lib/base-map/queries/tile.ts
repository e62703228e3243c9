import type { TenantId } from '@/db/tenancy';
import { Refusal } from '@/lib/errors';
import { isTile } from '@/lib/layers/model/remote';
import { boundsOfTile, type TilePlace } from '@/lib/layers/model/web-mercator';
import { remoteTile } from '@/lib/layers/remote/remote-tile';
import { wmsPicture } from '@/lib/layers/remote/wms-picture';
import { archiveTile } from '../archive/archive-tile';
import { openArchive } from '../archive/open-archive';
import { type GivenStyle, keptFor } from '../model/given';
import { keptStyle } from '../style/kept-style';
import { remotePicture } from '../style/remote-picture';
import { fileBytes } from './file';
import { givenAt } from './given';

/** Which tile: of which version of a base map, of which of its sources, and where. */
export interface BaseMapTileAddress {
  version: string;
  /** Counted from 0. */
  source: number;
  place: TilePlace;
}

/** A tile as it is sent. */
export interface BaseMapTile {
  type: string;
  bytes: Uint8Array;
}

/** How wide and high the picture of a WMS is, in pixels: sharp on a phone, too. */
export const PICTURE_SIDE = 512;
const VECTOR_TILE = 'application/vnd.mapbox-vector-tile';

/**
 * One tile of what a tenant's maps lie on; null where there is nothing. Refuses with `NotFound` for another version,
 * source or place than there is, with `Invalid` and a code of `outgoing.…`, `remote.…` or `base-map.…` where nothing right comes.
 */
export async function baseMapTile(tenantId: TenantId, address: BaseMapTileAddress): Promise<BaseMapTile | null> {
  if (!isTile(address.place)) throw notFound();
  const given = await givenAt(tenantId, address.version);
  if (given.kind === 'style') return styleTile(tenantId, given, address);
  if (address.source !== 0) throw notFound();
  if (given.kind === 'file') return archiveTile(openArchive(fileBytes(tenantId, given.fileId)), address.place);
  const bounds = [...boundsOfTile(address.place)] as [number, number, number, number];
  return wmsPicture(tenantId, given, { bounds, width: PICTURE_SIDE, height: PICTURE_SIDE });
}

async function styleTile(
  tenantId: TenantId,
  given: GivenStyle,
  { source, place }: BaseMapTileAddress,
): Promise<BaseMapTile | null> {
  const whom = keptFor(tenantId, given);
  const from = (await keptStyle(whom, given.address)).from[source];
  if (!from || place.z < from.minZoom || place.z > from.maxZoom) throw notFound();
  if (from.tiles === 'picture') return remotePicture(whom, from.template, place);
  const bytes = await remoteTile(whom, from.template, place);
  return bytes && { type: VECTOR_TILE, bytes };
}

const notFound = () => new Refusal('NotFound', 'base-map.not-found');
