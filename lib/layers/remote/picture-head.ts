/** What a picture says of itself in its first bytes. */
export interface PictureHead {
  type: 'image/png' | 'image/jpeg' | 'image/webp';
  width: number;
  height: number;
}

/**
 * Kind and size of a picture, read from its bytes and not from what somebody says of them. Null where it is none of
 * the three kinds that we pass on, an SVG or a page of HTML for instance.
 */
export function pictureHead(bytes: Buffer): PictureHead | null {
  if (bytes.subarray(0, 16).equals(PNG_AND_IHDR) && bytes.length >= 24)
    return { type: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  if (bytes.subarray(0, 3).equals(JPEG_START)) return jpegHead(bytes);
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return webpHead(bytes);
  return null;
}

/** The signature, then the length and the name of the first chunk, which is always this one. */
const PNG_AND_IHDR = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const JPEG_START = Buffer.from('ffd8ff', 'hex');

/** JPEG: segments with a marker and a length each, until the one that begins a frame (SOF0 to SOF15) tells the size. */
function jpegHead(bytes: Buffer): PictureHead | null {
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (isFrame(marker))
      return { type: 'image/jpeg', width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

/** Of C0 to CF three mean something else: tables and an extension. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** WebP in its three ways: lossy, lossless, and with extras. */
function webpHead(bytes: Buffer): PictureHead | null {
  if (bytes.length < 30) return null;
  const kind = bytes.toString('latin1', 12, 16);
  const type = 'image/webp';
  if (kind === 'VP8 ') return { type, width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (kind === 'VP8X') return { type, width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (kind !== 'VP8L') return null;
  const packed = bytes.readUInt32LE(21);
  return { type, width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
}
