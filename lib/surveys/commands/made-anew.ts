import sharp, { type Sharp } from 'sharp';
import { Refusal } from '@/lib/errors';
import { pictureHead } from '@/lib/layers/remote/picture-head';

/** A picture of which every byte is ours. */
export interface PictureAnew {
  bytes: Buffer;
  type: 'image/jpeg' | 'image/png' | 'image/webp';
}

/**
 * Makes a picture anew from a JPEG, PNG or WebP: its pixels and nothing else, upright, no side longer than `side`
 * pixels; as WebP, or as what it was. What a camera writes beside the pixels, where it stood for instance, is left out.
 * Refuses with `Invalid` and `answer.file-other`, `answer.file-too-many-pixels` or `answer.file-broken`.
 */
export async function pictureAnew(sent: Buffer, into: { side: number; type?: 'image/webp' }): Promise<PictureAnew> {
  const head = pictureHead(sent);
  if (!head) throw new Refusal('Invalid', 'answer.file-other');
  // Before anything is unpacked: a few bytes can claim to be a picture of any size.
  if (head.width * head.height > PIXELS_LIMIT) throw new Refusal('Invalid', 'answer.file-too-many-pixels');
  return inTurn(async () => {
    const picture = await opened(sent, head.type);
    const { side } = into;
    const type = into.type ?? head.type;
    const smaller = picture.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
    return { bytes: await packed(smaller, type).timeout({ seconds: LONGEST_SECONDS }).toBuffer(), type };
  }).catch(() => {
    throw new Refusal('Invalid', 'answer.file-broken');
  });
}

/** Telephones have cameras of 50 million pixels. */
const PIXELS_LIMIT = 64_000_000;
const LONGEST_SECONDS = 30;

async function opened(bytes: Buffer, type: PictureAnew['type']): Promise<Sharp> {
  const picture = sharp(bytes, { limitInputPixels: PIXELS_LIMIT, failOn: 'error', sequentialRead: true });
  // A file may be of two kinds at once; what reads it must be what its first bytes announce.
  const { format } = await picture.metadata();
  if (`image/${format}` !== type) throw new Error(`Read as ${format}.`);
  return picture.autoOrient();
}

function packed(picture: Sharp, type: PictureAnew['type']): Sharp {
  if (type === 'image/jpeg') return picture.jpeg({ quality: 85, mozjpeg: true });
  return type === 'image/png' ? picture.png() : picture.webp({ quality: 85 });
}

let last: Promise<unknown> = Promise.resolve();

/** One picture at a time: each may need hundreds of megabytes while it is unpacked. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => {});
  return done;
}
