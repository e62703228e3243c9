import { inArray } from 'drizzle-orm';
import { layerPictures } from '@/db/schema/layers';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { isRefusal } from '@/lib/errors';
import type { LayerView } from '@/lib/layers/model/layer';
import type { Corners } from '@/lib/layers/model/picture';
import { PICTURE_SIDE_LIMIT } from '@/lib/layers/model/remote';
import { inMetresAt } from '@/lib/layers/model/web-mercator';
import { wmsPicture } from '@/lib/layers/remote/wms-picture';
import type { PlacedPicture } from '../model/scene';
import type { Bounds } from '../model/view';
import type { Pictured } from '../queries';

/** The pictures of a map's layers by their ids, and the layers that should be drawn and are not. */
export interface Pictures {
  had: ReadonlyMap<string, PlacedPicture>;
  missing: readonly LayerView[];
}

/**
 * The pictures that lie on a map within these bounds: those that somebody placed, and what other hosts draw of them, as
 * far as these answer soon. Only of layers that the live map shows when it opens. Vector tiles of other hosts are missing.
 */
export async function picturesIn(
  actor: Actor,
  { layers }: Pick<Pictured, 'layers'>,
  bounds: Bounds,
): Promise<Pictures> {
  const shown = layers.filter((layer) => layer.shown && layer.source.kind !== 'plan');
  const placed = await placedPictures(
    actor,
    shown.filter((layer) => layer.source.kind === 'picture' && meets(layer, bounds)),
  );
  // Only now, so that no connection to the database waits for a stranger.
  const asked = shown.filter(({ source }) => source.kind === 'wms');
  const given = await Promise.all(asked.map((layer) => sectionOf(actor, layer, bounds)));
  const had = new Map([...placed, ...given.flatMap((each) => each ?? [])]);
  const missing = shown.filter(({ id, source }) => source.kind !== 'picture' && !had.has(id));
  return { had, missing };
}

type Named = [layerId: string, picture: PlacedPicture];

async function placedPictures(actor: Actor, layers: readonly LayerView[]): Promise<Named[]> {
  if (layers.length === 0) return [];
  const ids = layers.map(({ id }) => id);
  const rows = await inTenant(actor, (tx) =>
    tx
      .select({ layerId: layerPictures.layerId, bytes: layerPictures.bytes })
      .from(layerPictures)
      .where(inArray(layerPictures.layerId, ids)),
  );
  return rows.flatMap(({ layerId, bytes }): Named[] => {
    const source = layers.find(({ id }) => id === layerId)?.source;
    return source?.kind === 'picture' ? [[layerId, { kind: 'picture', bytes, corners: source.corners }]] : [];
  });
}

/** So long a picture waits for another host, in milliseconds; what comes later is kept for the next one. */
const PATIENCE_MS = 4_000;

/** One section of another host's map; null where it gives none in time. */
async function sectionOf(actor: Actor, { id, source }: LayerView, bounds: Bounds): Promise<Named[] | null> {
  if (source.kind !== 'wms') return null;
  const [west, south, east, north] = bounds;
  const coming = wmsPicture(actor.tenantId, source, viewIn(bounds)).catch((error) => {
    if (isRefusal(error)) return null;
    throw error;
  });
  const picture = await Promise.race([coming, overdue()]);
  const corners: Corners = [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
  return picture && [[id, { kind: 'picture', bytes: picture.bytes, corners }]];
}

const overdue = () => new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS).unref());

/** As fine as hosts give it. */
function viewIn([west, south, east, north]: Bounds) {
  const [[left, bottom], [right, top]] = [inMetresAt([west, south]), inMetresAt([east, north])];
  const fineness = PICTURE_SIDE_LIMIT / Math.max(right - left, top - bottom);
  const side = (metres: number) => Math.max(1, Math.round(metres * fineness));
  const corners: [number, number, number, number] = [left, bottom, right, top];
  return { bounds: corners, width: side(right - left), height: side(top - bottom) };
}

const meets = ({ bounds: own }: LayerView, [west, south, east, north]: Bounds): boolean =>
  own === null || (own[0] <= east && own[2] >= west && own[1] <= north && own[3] >= south);
