import { Refusal } from '@/lib/errors';
import { tileAddress } from '@/lib/layers/model/remote';
import type { TilePlace } from '@/lib/layers/model/web-mercator';
import { newKeptAnswers } from '@/lib/layers/remote/kept-answers';
import { pictureHead } from '@/lib/layers/remote/picture-head';
import type { Picture } from '@/lib/layers/remote/wms-picture';
import { fetchInTurn } from '@/lib/outgoing/fetch-in-turn';

const PICTURE_BYTES = 2 * 1024 * 1024;
const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/jpg', 'image/webp', 'application/octet-stream'];
/** How wide and high the picture of one tile may be, in pixels. */
export const TILE_SIDE_LIMIT = 1_024;

const pictures = newKeptAnswers<Picture | null>({
  bytes: 32 * 1024 * 1024,
  ms: 10 * 60_000,
  sizeOf: (picture) => picture?.bytes.length ?? 0,
});

/**
 * The picture of one tile of an outside host, kept for ten minutes. In: the template as `TileSource` allows it. Out: a
 * PNG, JPEG or WebP by its bytes; null where the host has none there. Refuses with `base-map.no-picture`, or as
 * `fetchInTurn` does.
 */
export async function remotePicture(tenantId: string, template: string, place: TilePlace): Promise<Picture | null> {
  const address = tileAddress(template, place);
  return pictures(tenantId, address, async () => {
    const { status, body } = await fetchInTurn(tenantId, address, { types: PICTURE_TYPES, bytes: PICTURE_BYTES });
    if (status === 204 || status === 404) return null;
    return pictureIn(status === 200 ? body : Buffer.alloc(0));
  });
}

/** The picture that these bytes are. Refuses with `base-map.no-picture` where they are none, or one that is too large. */
export function pictureIn(bytes: Buffer): Picture {
  const head = pictureHead(bytes);
  if (!head || Math.max(head.width, head.height) > TILE_SIDE_LIMIT) throw new Refusal('Invalid', 'base-map.no-picture');
  return { type: head.type, bytes };
}
