/** What a TIFF says in its first directory: the values of some of its tags, by their number. */
export type Tags = ReadonlyMap<number, readonly number[] | string>;

/** Of numbers of a field type, in bytes, and how one is read (TIFF 6.0, section 2; the last one is of BigTIFF). */
const TYPES: Record<number, { bytes: number; read: (view: DataView, at: number, little: boolean) => number }> = {
  1: { bytes: 1, read: (view, at) => view.getUint8(at) },
  2: { bytes: 1, read: (view, at) => view.getUint8(at) },
  3: { bytes: 2, read: (view, at, little) => view.getUint16(at, little) },
  4: { bytes: 4, read: (view, at, little) => view.getUint32(at, little) },
  12: { bytes: 8, read: (view, at, little) => view.getFloat64(at, little) },
  16: { bytes: 8, read: (view, at, little) => Number(view.getBigUint64(at, little)) },
};
const TEXT = 2;
/** No tag that we read has more values, and no directory more tags. */
const VALUES_LIMIT = 20_000;
const TAGS_LIMIT = 1_000;

/** Reads these tags of a TIFF's first picture. Null where the file is no TIFF, or its directory lies outside of it. */
export function tagsOf(bytes: Uint8Array, wanted: readonly number[]): Tags | null {
  const file = openTiff(bytes);
  if (!file) return null;
  try {
    return new Map(
      entriesOf(file).flatMap((entry) => (wanted.includes(entry.tag) ? [[entry.tag, valuesOf(file, entry)]] : [])),
    );
  } catch {
    // An address beyond the end of the file.
    return null;
  }
}

/** A TIFF, and how long the numbers are that it counts and points with. */
interface Tiff {
  view: DataView;
  little: boolean;
  isBig: boolean;
}

function openTiff(bytes: Uint8Array): Tiff | null {
  if (bytes.length < 16) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return null;
  const little = order === 0x4949;
  const version = view.getUint16(2, little);
  return version === 42 || version === 43 ? { view, little, isBig: version === 43 } : null;
}

interface Entry {
  tag: number;
  type: number;
  count: number;
  /** Where its values stand, or where it is written where they do. */
  at: number;
}

function entriesOf({ view, little, isBig }: Tiff): Entry[] {
  const long = (at: number) => (isBig ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little));
  const start = long(isBig ? 8 : 4);
  const count = isBig ? long(start) : view.getUint16(start, little);
  if (count > TAGS_LIMIT) return [];
  const [first, length, value] = isBig ? [8, 20, 12] : [2, 12, 8];
  return Array.from({ length: count }, (_, index) => {
    const at = start + first + index * length;
    return {
      tag: view.getUint16(at, little),
      type: view.getUint16(at + 2, little),
      count: long(at + 4),
      at: at + value,
    };
  });
}

function valuesOf({ view, little, isBig }: Tiff, { type, count, at }: Entry): number[] | string {
  const known = TYPES[type];
  if (!known || count > VALUES_LIMIT) return [];
  const room = isBig ? 8 : 4;
  const pointed = () => (isBig ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little));
  const start = count * known.bytes <= room ? at : pointed();
  const values = Array.from({ length: count }, (_, index) => known.read(view, start + index * known.bytes, little));
  return type === TEXT ? String.fromCharCode(...values.filter(Boolean)) : values;
}
