import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

/** A PMTiles file to be made: its tiles, and what it says of itself. */
export interface TestArchive {
  /** By `z/x/y`. */
  tiles: Record<string, Buffer>;
  type?: 'mvt' | 'png' | 'jpeg' | 'webp' | 'avif';
  metadata?: unknown;
  /** West, south, east, north; degrees. */
  bounds?: [number, number, number, number];
  version?: number;
  /** Puts the tiles' places into a directory of a directory. */
  nested?: boolean;
}

const TYPES = { mvt: 1, png: 2, jpeg: 3, webp: 4, avif: 5 };
const HEADER_BYTES = 127;

/** Writes a PMTiles file (version 3) as the specification says, everything packed that may be. */
export function pmtiles({ tiles, type = 'mvt', bounds, version = 3, nested = false, ...rest }: TestArchive): Buffer {
  const places = Object.entries(tiles).map(([place, bytes]) => {
    const [z = 0, x = 0, y = 0] = place.split('/').map(Number);
    return { z, id: zxyToTileId(z, x, y), bytes: type === 'mvt' ? gzipSync(bytes) : bytes };
  });
  places.sort((one, other) => one.id - other.id);
  const data = Buffer.concat(places.map(({ bytes }) => bytes));
  const leaf = directory(places.map(({ id, bytes }) => ({ id, length: bytes.length, run: 1 })));
  const root = nested ? directory([{ id: places[0]?.id ?? 0, length: leaf.length, run: 0 }]) : leaf;
  const metadata = gzipSync(JSON.stringify(rest.metadata ?? {}));
  const leaves = nested ? leaf : Buffer.alloc(0);
  const head = Buffer.alloc(HEADER_BYTES);
  head.write('PMTiles', 'latin1');
  head[7] = version;
  let at = HEADER_BYTES;
  for (const [index, part] of [root, metadata, leaves, data].entries()) {
    head.writeBigUInt64LE(BigInt(at), 8 + 16 * index);
    head.writeBigUInt64LE(BigInt(part.length), 16 + 16 * index);
    at += part.length;
  }
  for (const index of [72, 80, 88]) head.writeBigUInt64LE(BigInt(places.length), index);
  const zooms = places.map(({ z }) => z);
  head.set(
    [1, 2, type === 'mvt' ? 2 : 1, TYPES[type], Math.min(...(zooms.length > 0 ? zooms : [0])), Math.max(...zooms, 0)],
    96,
  );
  for (const [index, degrees] of (bounds ?? [0, 0, 0, 0]).entries())
    head.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * index);
  return Buffer.concat([head, root, metadata, leaves, data]);
}

interface Entry {
  id: number;
  length: number;
  /** 0: a directory, not tiles. */
  run: number;
}

/** How many, then all ids as steps, all runs, all lengths, all offsets; an offset of 0: right after the one before. */
export function directory(entries: readonly Entry[]): Buffer {
  const ids = entries.map(({ id }, index) => id - (entries[index - 1]?.id ?? 0));
  const offsets = entries.map((_entry, index) => (index === 0 ? 1 : 0));
  const numbers = [entries.length, ...ids, ...entries.map(({ run }) => run), ...entries.map(({ length }) => length)];
  return gzipSync(Buffer.concat([...numbers, ...offsets].map(varint)));
}

/** Seven bits a byte, the smallest first. */
export function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return Buffer.from([...bytes, rest]);
}
