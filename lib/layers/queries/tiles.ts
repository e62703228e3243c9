import { and, eq } from 'drizzle-orm';
import { layerTiles } from '@/db/schema/layers';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { layerFor } from './layers';

/** Which tile: web mercator, as everybody counts them. */
export interface TileAddress {
  zoom: number;
  x: number;
  y: number;
}

/**
 * One tile of a plan, packed with gzip; null where the plan draws nothing. `published`: whether everybody may see it.
 * `NotFound` for a layer that the actor may not see.
 */
export const layerTile = (
  actor: Actor,
  layerId: string,
  { zoom, x, y }: TileAddress,
): Promise<{ bytes: Uint8Array | null; published: boolean }> =>
  inTenant(actor, async (tx) => {
    const [{ offer }, tiles] = await Promise.all([
      layerFor(tx, actor, layerId),
      tx
        .select({ bytes: layerTiles.bytes })
        .from(layerTiles)
        .where(
          and(eq(layerTiles.layerId, layerId), eq(layerTiles.zoom, zoom), eq(layerTiles.x, x), eq(layerTiles.y, y)),
        ),
    ]);
    return { bytes: tiles[0]?.bytes ?? null, published: offer.published };
  });
