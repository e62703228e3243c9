import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of an archive for a test. What is left out is told truly; the rest lies as given. */
export interface TestEntry {
  name: string;
  data?: Uint8Array | string;
  /** Already deflated, where `data` would be too large to hold. */
  deflated?: Uint8Array;
  size?: number;
  sum?: number;
  flags?: number;
  method?: number;
  unixMode?: number;
}

const UTF8_NAME = 0x800;

/** A zip archive (PKWARE APPNOTE 6.3) with these entries, written byte by byte so that it can be wrong in any way. */
export function zipOf(entries: TestEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { name, packed, fields } = parts(entry);
    const local = Buffer.concat([words([0x04034b50]), shorts([20]), fields, shorts([name.length, 0]), name, packed]);
    directory.push(
      words([0x02014b50]),
      shorts([(3 << 8) | 20, 20]),
      fields,
      shorts([name.length, 0, 0, 0, 0]),
      words([((entry.unixMode ?? 0o100644) << 16) >>> 0, offset]),
      name,
    );
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = [words([0x06054b50]), shorts([0, 0, entries.length, entries.length]), words([central.length, offset])];
  return Buffer.concat([...locals, central, ...end, shorts([0])]);
}

/** The archive with the end that very large ones have, which says where its directory lies and where that end itself. */
export function withLargeEnd(archive: Buffer, directoryAt: bigint, endAt: bigint): Buffer {
  const [before, end] = [archive.subarray(0, -22), archive.subarray(-22)];
  const large = Buffer.alloc(56 + 20);
  large.writeUInt32LE(0x06064b50, 0);
  large.writeBigUInt64LE(1n, 32);
  large.writeBigUInt64LE(directoryAt, 48);
  large.writeUInt32LE(0x07064b50, 56);
  large.writeBigUInt64LE(endAt, 56 + 8);
  return Buffer.concat([before, large, end]);
}

function parts(entry: TestEntry) {
  const data = Buffer.from(entry.data ?? '');
  const packed = Buffer.from(entry.deflated ?? deflateRawSync(data));
  const sum = entry.sum ?? crc32(data);
  const fields = Buffer.concat([
    shorts([(entry.flags ?? 0) | UTF8_NAME, entry.method ?? 8, 0, 0]),
    words([sum, packed.length, entry.size ?? data.length]),
  ]);
  return { name: Buffer.from(entry.name), packed, fields };
}

function shorts(values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2);
  return bytes;
}

function words(values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes;
}
