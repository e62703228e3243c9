/** A tag with its numbers: shorts, longs or doubles as the tag wants them, or text. */
export type TestTags = Record<number, readonly number[] | string>;

const [TEXT, SHORT, LONG, DOUBLE] = [2, 3, 4, 12] as const;
/** Which tags hold what (TIFF 6.0; GeoTIFF 1.1); all others are shorts. */
const TYPES: Record<number, number> = { 273: LONG, 279: LONG, 33550: DOUBLE, 33922: DOUBLE, 34264: DOUBLE };
const BYTES: Record<number, number> = { [TEXT]: 1, [SHORT]: 2, [LONG]: 4, [DOUBLE]: 8 };

/** An uncompressed TIFF in three colours, all of them `colour`, with these tags beside those that it needs. */
export function tiffOf({ width = 40, height = 20, colour = [51, 170, 119] } = {}, more: TestTags = {}): Buffer {
  const pixels = Buffer.alloc(width * height * 3, Buffer.from(colour));
  const tags: TestTags = {
    ...{ 256: [width], 257: [height], 258: [8, 8, 8], 259: [1], 262: [2], 273: [8] },
    ...{ 277: [3], 278: [height], 279: [pixels.length], 284: [1] },
    ...more,
  };
  const numbers = Object.keys(tags).map(Number);
  const directory = 8 + pixels.length + (pixels.length % 2);
  let beyond = directory + 2 + numbers.length * 12 + 4;
  const [entries, values]: [Buffer[], Buffer[]] = [[], []];
  for (const tag of numbers) {
    const { type, bytes, count } = packed(tag, tags[tag] ?? []);
    const entry = Buffer.alloc(12);
    entry.writeUInt16LE(tag, 0);
    entry.writeUInt16LE(type, 2);
    entry.writeUInt32LE(count, 4);
    if (bytes.length <= 4) bytes.copy(entry, 8);
    else {
      entry.writeUInt32LE(beyond, 8);
      values.push(bytes);
      beyond += bytes.length;
    }
    entries.push(entry);
  }
  const head = Buffer.from('49492a0000000000', 'hex');
  head.writeUInt32LE(directory, 4);
  const count = Buffer.from([numbers.length, 0]);
  const padding = Buffer.alloc(pixels.length % 2);
  return Buffer.concat([head, pixels, padding, count, ...entries, Buffer.alloc(4), ...values]);
}

function packed(tag: number, value: readonly number[] | string) {
  if (typeof value === 'string') return { type: TEXT, bytes: Buffer.from(`${value}\0`), count: value.length + 1 };
  const type = TYPES[tag] ?? SHORT;
  const size = BYTES[type] ?? 2;
  const bytes = Buffer.alloc(size * value.length);
  for (const [index, number] of value.entries()) {
    if (type === DOUBLE) bytes.writeDoubleLE(number, index * size);
    else bytes.writeUIntLE(number, index * size, size);
  }
  return { type, bytes, count: value.length };
}
