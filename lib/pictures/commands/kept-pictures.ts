/** So many bytes of pictures are kept: some dozen, since one has up to a megabyte. */
export const KEPT_BYTES = 24 * 1024 * 1024;

interface Kept {
  picture: Promise<Uint8Array>;
  /** 0 while it is being drawn. */
  bytes: number;
}

const shelf = new Map<string, Kept>();

/**
 * The picture of this name, drawn once for all who ask for it, also at the same time. The name says all that it depends
 * on. What was asked for longest ago goes first; a picture that failed is not kept.
 */
export function keptPicture(name: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const kept = shelf.get(name) ?? fresh(name, draw());
  shelf.delete(name);
  shelf.set(name, kept);
  return kept.picture;
}

function fresh(name: string, picture: Promise<Uint8Array>): Kept {
  const kept: Kept = { picture, bytes: 0 };
  const put = (drawn: Uint8Array) => {
    kept.bytes = drawn.byteLength;
    makeRoom();
  };
  picture.then(put, () => shelf.delete(name));
  return kept;
}

function makeRoom(): void {
  let all = [...shelf.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  for (const [name, { bytes }] of shelf) {
    if (all <= KEPT_BYTES) return;
    shelf.delete(name);
    all -= bytes;
  }
}
