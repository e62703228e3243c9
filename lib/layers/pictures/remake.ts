import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { Refusal } from '@/lib/errors';
import { PICTURE_MEGAPIXELS_LIMIT, PICTURE_SIDE_LIMIT } from '../model/picture';
import { pictureHead } from '../remote/picture-head';

/** A picture of which every byte is ours. */
export interface RemadePicture {
  bytes: Buffer;
  type: 'image/webp';
  /** In pixels. */
  width: number;
  height: number;
}

/**
 * Makes a picture anew from a PNG, JPEG or WebP: its pixels and nothing else, upright, at most `PICTURE_SIDE_LIMIT` wide
 * and high. In: where the file lies and what its sender calls it, which is only told back. Refuses with `Invalid` and
 * `picture.other`, `picture.too-many-pixels`, `picture.broken` or `picture.too-slow`.
 */
export async function remakePicture({ path, name }: { path: string; name: string }): Promise<RemadePicture> {
  const bytes = await readFile(path);
  const head = pictureHead(bytes);
  if (!head) throw new Refusal('Invalid', 'picture.other', { file: name });
  // Before anything is unpacked: a few bytes can claim to be a picture of any size.
  if (head.width * head.height > PIXELS_LIMIT)
    throw new Refusal('Invalid', 'picture.too-many-pixels', { file: name, limit: PICTURE_MEGAPIXELS_LIMIT });
  return inTurn(() => remade(bytes, head.type)).catch((error: Error) => {
    const tooSlow = error.message.startsWith('timeout');
    throw tooSlow
      ? new Refusal('Invalid', 'picture.too-slow', { file: name })
      : new Refusal('Invalid', 'picture.broken', { file: name });
  });
}

const PIXELS_LIMIT = PICTURE_MEGAPIXELS_LIMIT * 1_000_000;
const LONGEST_SECONDS = 60;
/** Lines and small letters stay clear from this quality on; more effort would save few bytes and cost double the time. */
const KEPT = { quality: 90, effort: 2 };

let last: Promise<unknown> = Promise.resolve();

/** One picture at a time: each may need 400 MB while it is unpacked. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => {});
  return done;
}

async function remade(bytes: Buffer, type: string): Promise<RemadePicture> {
  const picture = sharp(bytes, { limitInputPixels: PIXELS_LIMIT, failOn: 'warning' }).timeout({
    seconds: LONGEST_SECONDS,
  });
  // A file may be of two kinds at once; what reads it must be what its first bytes announce.
  const { format } = await picture.metadata();
  if (`image/${format}` !== type) throw new Error(`Read as ${format}.`);
  // Metadata is left out unless one asks for it; how a camera was held is in there, and applied before.
  const { data, info } = await picture
    .autoOrient()
    .resize({ width: PICTURE_SIDE_LIMIT, height: PICTURE_SIDE_LIMIT, fit: 'inside', withoutEnlargement: true })
    .webp(KEPT)
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, type: 'image/webp', width: info.width, height: info.height };
}
