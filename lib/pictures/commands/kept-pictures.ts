import { newShelf } from '@/lib/serving/shelf';

/** So many bytes of pictures are kept: some dozen, since one has up to a megabyte. */
export const KEPT_BYTES = 24 * 1024 * 1024;

const shelf = newShelf<Uint8Array>(KEPT_BYTES);
const drawing = new Map<string, Promise<Uint8Array>>();

/**
 * The picture of this name, drawn once for all who ask for it, also at the same time. The name says all that it depends
 * on. What was asked for longest ago goes first; a picture that failed is not kept.
 */
export async function keptPicture(name: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const kept = shelf.get(name);
  if (kept) return kept;
  const coming = drawing.get(name) ?? drawnNow(name, draw).finally(() => drawing.delete(name));
  drawing.set(name, coming);
  return coming;
}

async function drawnNow(name: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const picture = await draw();
  shelf.put(name, picture, picture.byteLength);
  return picture;
}
