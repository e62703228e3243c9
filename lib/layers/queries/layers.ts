import { asc, eq } from 'drizzle-orm';
import { layers } from '@/db/schema/layers';
import { offerState, offers, publications } from '@/db/schema/offers';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { one } from '@/lib/errors';
import { canSeeOffer } from '@/lib/offers/policy';
import type { LayerView } from '../model/layer';

/** The layers of an offer, the topmost first. The offer must be one that the actor may see. */
export const offerLayers = (actor: Actor, offerId: string): Promise<LayerView[]> =>
  inTenant(actor, (tx) => layersOf(tx, offerId));

/** The same inside of a transaction. */
export const layersOf = (tx: Tx, offerId: string): Promise<LayerView[]> =>
  tx.select(shown).from(layers).where(eq(layers.offerId, offerId)).orderBy(asc(layers.position), asc(layers.id));

/** A layer with its offer's address. `NotFound` where the actor may not see the offer. */
export async function layerFor(
  tx: Tx,
  actor: Actor,
  layerId: string,
): Promise<{ layer: LayerView; offer: { id: string; slug: string; title: string; published: boolean } }> {
  const rows = await tx
    .select({
      layer: shown,
      offer: { id: offers.id, slug: offers.slug, title: offers.title },
      state: offerState,
    })
    .from(layers)
    .innerJoin(offers, eq(offers.id, layers.offerId))
    .leftJoin(publications, eq(publications.offerId, offers.id))
    .where(eq(layers.id, layerId));
  const visible = rows.filter(({ offer, state }) => canSeeOffer(actor, { id: offer.id, state }).ok);
  const { layer, offer, state } = one(visible, 'layer');
  return { layer, offer: { ...offer, published: state !== 'draft' } };
}

const shown = {
  id: layers.id,
  title: layers.title,
  opacity: layers.opacity,
  fromZoom: layers.fromZoom,
  shown: layers.shown,
  attribution: layers.attribution,
  source: layers.source,
  bounds: layers.bounds,
};
