import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Refusal } from '@/lib/errors';
import type { PlanFile } from './unpack';

/** More files than this are no plan. */
export const ENTRIES_LIMIT = 1000;

/** Works with the archive, which is open meanwhile. Refuses with `plan.zip.broken`, `.locked` or `.too-many`. */
export async function inArchive<T>(file: PlanFile, work: (archive: ZipFile) => Promise<T>): Promise<T> {
  const handle = await open(file.path);
  try {
    const { size } = await handle.stat();
    const archive = await opened(file, new BoundedReader(handle, size), size);
    if (archive.entryCount > ENTRIES_LIMIT)
      throw new Refusal('Invalid', 'plan.zip.too-many', { file: file.name, limit: ENTRIES_LIMIT });
    return await work(archive);
  } finally {
    await handle.close();
  }
}

/** A function that gives the archive's next entry with each call, and null after the last one. Refuses as above. */
export function nextEntryOf(archive: ZipFile, file: PlanFile): () => Promise<Entry | null> {
  let waiting: { resolve: (entry: Entry | null) => void; reject: (error: unknown) => void } | undefined;
  archive.on('entry', (entry: Entry) => waiting?.resolve(entry));
  archive.on('end', () => waiting?.resolve(null));
  archive.on('error', (error: Error) => waiting?.reject(error));
  return () =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject: (error) => reject(broken(file, error)) };
      archive.readEntry();
    });
}

/** What an entry unpacks to. Fails with an error of the library where the entry is damaged. */
export const streamOf = (archive: ZipFile, entry: Entry): Promise<Readable> => archive.openReadStreamPromise(entry);

/** A disk that is full or a file that is gone is a fault of ours, not of the archive. */
export const isFaultOfDisk = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

/**
 * Reads within the file only. The library's own reader passes on any position that an archive names, and Node throws
 * where one is larger than a file can be: too late to be caught.
 */
class BoundedReader extends yauzl.RandomAccessReader {
  constructor(
    private readonly handle: FileHandle,
    private readonly size: number,
  ) {
    super();
  }

  // biome-ignore lint/complexity/useMaxParams: the library calls it so.
  override read(to: Buffer, offset: number, length: number, position: number, done: (error: Error | null) => void) {
    if (!(position >= 0 && position + length <= this.size)) return void setImmediate(done, new Error('unexpected EOF'));
    this.handle.read(to, offset, length, position).then(
      () => setImmediate(done, null),
      (error) => setImmediate(done, error),
    );
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.pieces(start, end));
  }

  override close(done: (error: Error | null) => void): void {
    setImmediate(done, null);
  }

  /** A stream of the handle itself would close it at its end, and the next entry could not be read. */
  private async *pieces(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end; ) {
      const { buffer, bytesRead } = await this.handle.read(
        Buffer.alloc(PIECE_BYTES),
        0,
        Math.min(PIECE_BYTES, end - at),
        at,
      );
      if (bytesRead === 0) return;
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }
}

const PIECE_BYTES = 64 * 1024;

function opened(file: PlanFile, reader: BoundedReader, size: number): Promise<ZipFile> {
  // Names stay bytes, so that ours is the only check of them, with a reason of its own.
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
  return yauzl.fromRandomAccessReaderPromise(reader, size, options).catch((error) => {
    throw broken(file, error);
  });
}

function broken(file: PlanFile, error: unknown): unknown {
  if (isFaultOfDisk(error)) return error;
  const isLocked = error instanceof Error && error.message.includes('encryption');
  if (isLocked) return new Refusal('Invalid', 'plan.zip.locked', { file: file.name });
  return new Refusal('Invalid', 'plan.zip.broken', { file: file.name });
}
