import { eq } from 'drizzle-orm';
import { layers } from '@/db/schema/layers';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse, Refusal } from '@/lib/errors';
import { offerForChange } from '@/lib/offers/commands/offer-for-update';
import { boundsOfCorners, CornerPlacement, type Corners, type PictureSource, PointPlacement } from '../model/picture';
import { cornersByPoints, isUpright } from '../pictures/fit';
import { canArrangeLayers } from '../policy';
import { layerFor } from '../queries/layers';

/**
 * Lays a picture's corners where an editor dragged them. In: `CornerPlacement`. Refuses with `Invalid` (also
 * `picture.twisted`, `picture.off-map`), `SignInNeeded`, `Forbidden` or `NotFound`.
 */
export async function placePictureByCorners(actor: Actor, input: unknown): Promise<void> {
  const { layerId, corners } = parse(CornerPlacement, input);
  await place(actor, layerId, () => corners);
}

/**
 * Lays a picture so that three of its points come to lie where they belong. In: `PointPlacement`. Refuses as
 * `placePictureByCorners`, and with `picture.points-on-line` or `picture.pixel-outside` {width, height}.
 */
export async function placePictureByPoints(actor: Actor, input: unknown): Promise<void> {
  const { layerId, x1, y1, at1, x2, y2, at2, x3, y3, at3 } = parse(PointPlacement, input);
  await place(actor, layerId, (picture) => {
    const { width, height } = picture;
    const isInside = (x: number, y: number) => x >= 0 && x <= width && y >= 0 && y <= height;
    if (!isInside(x1, y1) || !isInside(x2, y2) || !isInside(x3, y3))
      throw new Refusal('Invalid', 'picture.pixel-outside', { width, height });
    const first = { pixel: [x1, y1], at: at1 } as const;
    const corners = cornersByPoints([first, { pixel: [x2, y2], at: at2 }, { pixel: [x3, y3], at: at3 }], picture);
    if (!corners) throw new Refusal('Invalid', 'picture.points-on-line');
    return corners;
  });
}

async function place(actor: Actor, layerId: string, cornersOf: (picture: PictureSource) => Corners): Promise<void> {
  await inTenant(actor, async (tx) => {
    const { layer, offer } = await layerFor(tx, actor, layerId);
    await offerForChange(tx, actor, offer.id);
    assertAllowed(canArrangeLayers(actor));
    if (layer.source.kind !== 'picture') throw new Refusal('NotFound', 'layer.not-found');
    const corners = cornersOf(layer.source);
    assertDrawable(corners);
    const source = { ...layer.source, corners };
    await tx
      .update(layers)
      .set({ source, bounds: boundsOfCorners(corners) })
      .where(eq(layers.id, layerId));
    await recordAudit(tx, actor, { action: 'layer.placed', subjectId: layerId });
  });
}

/** The map ends there, in degrees of latitude. */
const MAP_END = 85;

function assertDrawable(corners: Corners): void {
  if (!corners.every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= MAP_END))
    throw new Refusal('Invalid', 'picture.off-map');
  if (!isUpright(corners)) throw new Refusal('Invalid', 'picture.twisted');
}
