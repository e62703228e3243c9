import { Refusal } from '@/lib/errors';
import { fetchInTurn } from '@/lib/outgoing/fetch-in-turn';
import type { Answer } from '@/lib/outgoing/model';
import type { PictureView, WmsSource } from '../model/remote';
import { newKeptAnswers } from './kept-answers';
import { type PictureHead, pictureHead } from './picture-head';
import { pictureAddress } from './wms-address';
import { readWmsDocument } from './wms-document';
import { WMS_XML } from './wms-layers';

export interface Picture {
  /** As its bytes say. */
  type: PictureHead['type'];
  bytes: Buffer;
}

/** How large one picture may be, in bytes: three times what an aerial photograph of this size needs. */
const PICTURE_BYTES = 8 * 1024 * 1024;
const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/jpg', 'image/webp'];

const pictures = newKeptAnswers<Picture>({
  bytes: 64 * 1024 * 1024,
  ms: 10 * 60_000,
  sizeOf: ({ bytes }) => bytes.length,
});

/**
 * A part of the map as a WMS draws it, kept for ten minutes. Out: a PNG, JPEG or WebP of exactly the size that was asked
 * for, whatever else the other side claims to send. Refuses with `remote.exception` (with its `message`),
 * `remote.no-picture`, or as `fetchInTurn` does.
 */
export async function wmsPicture(tenantId: string, source: WmsSource, view: PictureView): Promise<Picture> {
  const address = pictureAddress(source, view);
  return pictures(tenantId, address, async () => {
    const answer = await fetchInTurn(tenantId, address, {
      types: [...PICTURE_TYPES, ...WMS_XML],
      bytes: PICTURE_BYTES,
    });
    if (WMS_XML.includes(answer.type) && answer.body.length > 0) throw await complaintIn(answer);
    return pictureIn(answer, view);
  });
}

function pictureIn({ status, body }: Answer, { width, height }: PictureView): Picture {
  const head = status === 200 ? pictureHead(body) : null;
  // A small file may unpack to a picture of gigabytes in everybody's browser.
  if (!head || head.width !== width || head.height !== height)
    throw new Refusal('Invalid', 'remote.no-picture', { status });
  return { type: head.type, bytes: body };
}

async function complaintIn({ body }: Answer): Promise<Refusal> {
  const { exception } = await readWmsDocument(body);
  return new Refusal('Invalid', 'remote.exception', { message: exception });
}
