import { eq } from 'drizzle-orm';
import { layers } from '@/db/schema/layers';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse } from '@/lib/errors';
import { offerForChange } from '@/lib/offers/commands/offer-for-update';
import { LayerChange, LayerMove, LayerWish } from '../model/layer';
import { canArrangeLayers } from '../policy';
import { layerFor } from '../queries/layers';
import { orderAfterMove, putInOrder } from './order';

/** Changes how a layer is shown. In: `LayerChange`. Refuses with `Invalid`, `SignInNeeded`, `Forbidden` or `NotFound`. */
export async function changeLayer(actor: Actor, input: unknown): Promise<void> {
  const { layerId, ...look } = parse(LayerChange, input);
  await arrange(actor, { layerId, action: 'layer.changed' }, async (tx) => {
    await tx.update(layers).set(look).where(eq(layers.id, layerId));
  });
}

/** Moves a layer one place up or down; at the end of the list it stays. In: `LayerMove`. Refuses as `changeLayer`. */
export async function moveLayer(actor: Actor, input: unknown): Promise<void> {
  const move = parse(LayerMove, input);
  await arrange(actor, { layerId: move.layerId, action: 'layer.moved' }, async (tx, offerId) => {
    await putInOrder(tx, await orderAfterMove(tx, offerId, move));
  });
}

/** Takes a layer off an offer's maps, with all that it draws. In: `LayerWish`. Refuses as `changeLayer`. */
export async function removeLayer(actor: Actor, input: unknown): Promise<void> {
  const { layerId } = parse(LayerWish, input);
  await arrange(actor, { layerId, action: 'layer.removed' }, async (tx) => {
    await tx.delete(layers).where(eq(layers.id, layerId));
  });
}

async function arrange(
  actor: Actor,
  { layerId, action }: { layerId: string; action: string },
  work: (tx: Tx, offerId: string) => Promise<void>,
): Promise<void> {
  await inTenant(actor, async (tx) => {
    const { offer } = await layerFor(tx, actor, layerId);
    await offerForChange(tx, actor, offer.id);
    assertAllowed(canArrangeLayers(actor));
    await work(tx, offer.id);
    await recordAudit(tx, actor, { action, subjectId: layerId });
  });
}
