import { eq } from 'drizzle-orm';
import { layerPictures, layers } from '@/db/schema/layers';
import { offers } from '@/db/schema/offers';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { metresPerDegree } from '@/lib/annotations/model/measure';
import { recordAudit } from '@/lib/audit/commands';
import { one, parse } from '@/lib/errors';
import { type Bounds, extentOf } from '../model/extent';
import { LAYER_TITLE_LIMIT, PictureAddition } from '../model/layer';
import { boundsOfCorners, type Corners, type PictureSource } from '../model/picture';
import { cornersInside } from '../pictures/fit';
import { remakePicture } from '../pictures/remake';
import { legible } from '../readers/legible';
import { assertMayAdd, makeRoomOnTop } from './order';

/**
 * Makes a picture anew from a file and the topmost layer of an offer: where its file says that it lies, else in the
 * middle of the offer's area until somebody places it. In: `PictureAddition`, and where the file lies; `progress` is
 * told the share that is done, 0 to 1. Refuses with `Invalid` (`picture.…`), `SignInNeeded`, `Forbidden` (role,
 * `layers.too-many`) or `NotFound`. Out: the layer's id, and whether it lies where it belongs.
 */
export async function addPicture(
  actor: Actor,
  input: unknown,
  { file, progress = () => {} }: { file: { path: string; name: string }; progress?: (share: number) => void },
): Promise<{ id: string; isPlaced: boolean }> {
  const { page, ...addition } = parse(PictureAddition, input);
  // Before the file is read, so that nobody else can make the platform read one; and again when it is kept.
  await inTenant(actor, (tx) => assertMayAdd(tx, actor, addition.offerId));
  const { corners, ...picture } = await remakePicture(file, { page, progress });
  return inTenant(actor, async (tx) => {
    await assertMayAdd(tx, actor, addition.offerId);
    const fileName = legible(file.name);
    const title = (addition.title || fileName.replace(/\.[^.]+$/, '') || fileName).slice(0, LAYER_TITLE_LIMIT);
    const id = await insertLayer(tx, actor, {
      ...addition,
      title,
      source: {
        kind: 'picture',
        ...sizeOf(picture),
        corners: corners ?? (await cornersFor(tx, addition.offerId, picture)),
      },
    });
    await tx.insert(layerPictures).values({ layerId: id, ...picture });
    await recordAudit(tx, actor, { action: 'layer.added', subjectId: id, facts: { format: 'picture' } });
    return { id, isPlaced: corners !== null };
  });
}

const sizeOf = ({ width, height }: Size): Size => ({ width, height });

async function cornersFor(tx: Tx, offerId: string, size: Size): Promise<Corners> {
  const { place } = one(await tx.select({ place: offers.place }).from(offers).where(eq(offers.id, offerId)), 'offer');
  const bounds = place.area ? extentOf(place.area) : around(place.centre);
  return cornersInside(bounds, sizeOf(size));
}

type Size = Pick<PictureSource, 'width' | 'height'>;

/** How far around an offer's place a picture reaches at first where the offer has no area, in metres. */
const REACH = 150;

function around([lon, lat]: [number, number]): Bounds {
  const degree = metresPerDegree(lat);
  const [east, north] = [REACH / degree.lon, REACH / degree.lat];
  return [lon - east, lat - north, lon + east, lat + north];
}

async function insertLayer(
  tx: Tx,
  actor: Actor,
  layer: { offerId: string; title: string; attribution: string | null; source: PictureSource },
): Promise<string> {
  await makeRoomOnTop(tx, layer.offerId);
  const rows = await tx
    .insert(layers)
    .values({ ...layer, bounds: boundsOfCorners(layer.source.corners), position: 0, addedBy: actor.memberId })
    .returning({ id: layers.id });
  return one(rows, 'layer').id;
}
