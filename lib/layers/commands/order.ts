import { eq, sql } from 'drizzle-orm';
import { layers } from '@/db/schema/layers';
import type { Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed } from '@/lib/errors';
import { offerForChange } from '@/lib/offers/commands/offer-for-update';
import { canAddLayer } from '../policy';
import { layersOf } from '../queries/layers';

/** Locks an offer for one more layer. Refuses with `SignInNeeded`, `Forbidden` (role, `layers.too-many`) or `NotFound`. */
export async function assertMayAdd(tx: Tx, actor: Actor, offerId: string): Promise<void> {
  await offerForChange(tx, actor, offerId);
  assertAllowed(canAddLayer(actor, (await layersOf(tx, offerId)).length));
}

/** Puts all layers of an offer one place lower. The offer's row must be locked. */
export async function makeRoomOnTop(tx: Tx, offerId: string): Promise<void> {
  await tx.update(layers).set({ position: sql`position + 1` }).where(eq(layers.offerId, offerId));
}

/** Puts the layers into this order, the topmost first. The offer's row must be locked. */
export async function putInOrder(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries()) await tx.update(layers).set({ position }).where(eq(layers.id, id));
}

/** The ids of an offer's layers with this one moved by one place, as far as there is one. */
export async function orderAfterMove(
  tx: Tx,
  offerId: string,
  { layerId, to }: { layerId: string; to: 'up' | 'down' },
): Promise<string[]> {
  const ids = (await layersOf(tx, offerId)).map(({ id }) => id);
  const from = ids.indexOf(layerId);
  const target = from + (to === 'up' ? -1 : 1);
  const [moved, other] = [ids[from], ids[target]];
  if (moved === undefined || other === undefined) return ids;
  ids[from] = other;
  ids[target] = moved;
  return ids;
}
