import { newShelf } from '@/lib/serving/shelf';

/** A picture's file, and whether all is in it that should be: another host may have given nothing. */
export interface DrawnPicture {
  bytes: Uint8Array;
  isWhole: boolean;
}

/** So many bytes of pictures are kept: some dozen, since one has up to a megabyte. */
export const KEPT_BYTES = 24 * 1024 * 1024;

const shelf = newShelf<Uint8Array>(KEPT_BYTES);
const drawing = new Map<string, Promise<DrawnPicture>>();

/**
 * The picture of this name, drawn once for all who ask for it, also at the same time. The name says all that it depends
 * on. What was asked for longest ago goes first; a picture that failed, or is not whole, is not kept.
 */
export async function keptPicture(name: string, draw: () => Promise<DrawnPicture>): Promise<DrawnPicture> {
  const kept = shelf.get(name);
  if (kept) return { bytes: kept, isWhole: true };
  const coming = drawing.get(name) ?? drawnNow(name, draw).finally(() => drawing.delete(name));
  drawing.set(name, coming);
  return coming;
}

async function drawnNow(name: string, draw: () => Promise<DrawnPicture>): Promise<DrawnPicture> {
  const picture = await draw();
  if (picture.isWhole) shelf.put(name, picture.bytes, picture.bytes.byteLength);
  return picture;
}
