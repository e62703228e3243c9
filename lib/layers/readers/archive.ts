import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Refusal } from '@/lib/errors';
import type { PlanFile } from './unpack';

/** More files than this are no plan. */
export const ENTRIES_LIMIT = 1000;

/** The archive, opened for reading entry by entry. Refuses with `plan.zip.broken`, `.locked` or `.too-many`. */
export async function openArchive(file: PlanFile): Promise<ZipFile> {
  const archive = await new Promise<ZipFile>((resolve, reject) => {
    // Names stay bytes, so that ours is the only check of them, with a reason of its own.
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
    yauzl.open(file.path, options, (error, opened) => (error ? reject(broken(file, error)) : resolve(opened)));
  });
  if (archive.entryCount <= ENTRIES_LIMIT) return archive;
  archive.close();
  throw new Refusal('Invalid', 'plan.zip.too-many', { file: file.name, limit: ENTRIES_LIMIT });
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
      try {
        archive.readEntry();
      } catch (error) {
        waiting.reject(error);
      }
    });
}

/** What an entry unpacks to. Fails with an error of the library where the entry is damaged. */
export const streamOf = (archive: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });

/** A disk that is full or a file that is gone is a fault of ours, not of the archive. */
export const isFaultOfDisk = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

function broken(file: PlanFile, error: unknown): unknown {
  if (isFaultOfDisk(error)) return error;
  const isLocked = error instanceof Error && error.message.includes('encryption');
  if (isLocked) return new Refusal('Invalid', 'plan.zip.locked', { file: file.name, entry: '' });
  return new Refusal('Invalid', 'plan.zip.broken', { file: file.name });
}
