import { and, eq } from 'drizzle-orm';
import { layerTiles } from '@/db/schema/layers';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { Refusal } from '@/lib/errors';
import type { LayerView } from '../model/layer';
import { boundsOfTile, type TilePlace } from '../model/web-mercator';
import { remoteTile } from '../remote/remote-tile';
import { wmsPicture } from '../remote/wms-picture';
import { layerFor } from './layers';

/** A tile as it is sent. */
export interface LayerTile {
  /** Null where the layer draws nothing. */
  bytes: Uint8Array | null;
  type: string;
  /** Whether the bytes are packed. */
  encoding: 'gzip' | null;
  /** Whether everybody may see it. */
  published: boolean;
  /** For how long it stays as it is, in seconds. */
  maxAge: number;
}

export const VECTOR_TILE = 'application/vnd.mapbox-vector-tile';
const YEAR = 365 * 24 * 3600;
const HOUR = 3600;
/** How wide and high the picture of a tile is, in pixels: sharp on a phone, too. */
const PICTURE_SIDE = 512;

/**
 * One tile of a layer: of a plan as it was cut, of a service of another host as that gives it. Refuses with `NotFound`
 * for a layer that the actor may not see or that has no tiles, with `Invalid` and a code of `remote.…` or `outgoing.…` where the other host
 * gives nothing.
 */
export async function layerTile(actor: Actor, layerId: string, place: TilePlace): Promise<LayerTile> {
  const { layer, published, bytes } = await inTenant(actor, async (tx) => {
    const { layer, offer } = await layerFor(tx, actor, layerId);
    return { layer, published: offer.published, bytes: await cutTile(tx, layer, place) };
  });
  const { source } = layer;
  if (source.kind === 'picture') throw new Refusal('NotFound', 'layer.not-found');
  if (source.kind === 'plan') return { bytes, type: VECTOR_TILE, encoding: 'gzip', published, maxAge: YEAR };
  // Only now, so that no connection to the database waits for a stranger.
  if (source.kind === 'tiles') {
    const tile = await remoteTile(actor.tenantId, source.template, place);
    return { bytes: tile, type: VECTOR_TILE, encoding: null, published, maxAge: HOUR };
  }
  const bounds = [...boundsOfTile(place)] as [number, number, number, number];
  const picture = await wmsPicture(actor.tenantId, source, { bounds, width: PICTURE_SIDE, height: PICTURE_SIDE });
  return { ...picture, encoding: null, published, maxAge: HOUR };
}

async function cutTile(tx: Tx, layer: LayerView, { z, x, y }: TilePlace): Promise<Uint8Array | null> {
  if (layer.source.kind !== 'plan') return null;
  const [tile] = await tx
    .select({ bytes: layerTiles.bytes })
    .from(layerTiles)
    .where(and(eq(layerTiles.layerId, layer.id), eq(layerTiles.zoom, z), eq(layerTiles.x, x), eq(layerTiles.y, y)));
  return tile?.bytes ?? null;
}
