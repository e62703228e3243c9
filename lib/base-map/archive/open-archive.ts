import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Compression, type Header, PMTiles, ResolvedValueCache } from 'pmtiles';

/** The bytes of a file, wherever it lies: these from `offset` on, fewer where it ends. */
export interface FileBytes {
  /** One word for exactly this file. */
  name: string;
  read: (offset: number, length: number) => Promise<Buffer>;
}

/** A PMTiles file, of which only what is asked for is read. */
export interface Archive {
  header: () => Promise<Header>;
  /** What it says of itself beside the header. */
  metadata: () => Promise<unknown>;
  /** One tile, unpacked; null where it has none there. */
  tile: (z: number, x: number, y: number) => Promise<Buffer | null>;
  /** The number of its first tile along PMTiles' curve; null where it has none at all. */
  firstTile: () => Promise<number | null>;
}

/** Opens a PMTiles file. What is asked of it throws where the file is broken, or a part of it larger than any honest one. */
export function openArchive(file: FileBytes): Archive {
  const source = {
    getKey: () => file.name,
    getBytes: (offset: number, length: number) => bytesOf(file, offset, length),
  };
  const archive = new PMTiles(source, directories, unpacking(TILE_BYTES));
  return {
    header: () => archive.getHeader(),
    metadata: () => archive.getMetadata(),
    tile: async (z, x, y) => {
      const tile = await archive.getZxy(z, x, y);
      return tile ? Buffer.from(tile.data) : null;
    },
    firstTile: async () => {
      const header = await archive.getHeader();
      let [offset, length] = [header.rootDirectoryOffset, header.rootDirectoryLength];
      for (let depth = 0; depth < DEPTH; depth++) {
        const [entry] = await directories.getDirectory(source, offset, length, header);
        if (!entry || entry.runLength > 0) return entry?.tileId ?? null;
        [offset, length] = [header.leafDirectoryOffset + entry.offset, entry.length];
      }
      return null;
    },
  };
}

/** How large a tile may be, unpacked, and what may be read of a file at once, in bytes. */
const TILE_BYTES = 4 * 1024 * 1024;
/** How large one directory may be, unpacked, in bytes; those that are made have a tenth. */
const DIRECTORY_BYTES = 256 * 1024;
/** How deep directories may be nested. */
const DEPTH = 4;
/** So many directories are kept, of all tenants: 4,000 places each in files as they are made. */
const DIRECTORIES_KEPT = 64;

const directories = new ResolvedValueCache(DIRECTORIES_KEPT, true, unpacking(DIRECTORY_BYTES));

async function bytesOf(file: FileBytes, offset: number, length: number): Promise<{ data: ArrayBuffer }> {
  if (!Number.isSafeInteger(offset + length) || offset < 0 || length < 0 || length > TILE_BYTES)
    throw new Error('A part of the file is too large.');
  const bytes = await file.read(offset, length);
  return { data: plain(bytes) };
}

/** Unpacks at most so many bytes, so that a small file cannot fill the memory. */
function unpacking(limit: number) {
  return async (packed: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> => {
    const options = { maxOutputLength: limit };
    if (compression === Compression.Gzip) return plain(gunzipSync(packed, options));
    if (compression === Compression.Brotli) return plain(brotliDecompressSync(packed, options));
    if (compression === Compression.Zstd) throw new Error('Packed in a way that we cannot unpack.');
    return packed;
  };
}

/** A buffer of Node may be a part of a larger one. */
const plain = (bytes: Buffer): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
