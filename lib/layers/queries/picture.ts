import { eq } from 'drizzle-orm';
import { layerPictures } from '@/db/schema/layers';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { one } from '@/lib/errors';
import { layerFor } from './layers';

/** A layer's picture as it is sent. */
export interface LayerPicture {
  bytes: Uint8Array;
  type: string;
  /** Whether everybody may see it. */
  published: boolean;
}

/** The picture that a layer draws. `NotFound` where the actor may not see the offer, or the layer is no picture. */
export const layerPicture = (actor: Actor, layerId: string): Promise<LayerPicture> =>
  inTenant(actor, async (tx) => {
    const { offer } = await layerFor(tx, actor, layerId);
    const rows = await tx
      .select({ bytes: layerPictures.bytes, type: layerPictures.type })
      .from(layerPictures)
      .where(eq(layerPictures.layerId, layerId));
    return { ...one(rows, 'layer'), published: offer.published };
  });
