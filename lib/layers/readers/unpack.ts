import { createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { isRefusal, Refusal } from '@/lib/errors';
import { PLAN_BYTES_LIMIT } from '../model/plan';
import { ENTRIES_LIMIT, inArchive, isFaultOfDisk, nextEntryOf, streamOf } from './archive';
import { checkedEntry, isPacked } from './archive-entry';

/** A file on disk, and what people call it. The name is shown and compared, and never a path. */
export interface PlanFile {
  path: string;
  name: string;
}

/**
 * The files in an uploaded archive, unpacked into this directory under numbers for names; the file itself where it is
 * no zip. Sizes are counted while unpacking, since an archive may declare any. Refuses with `Invalid`: `plan.too-large`,
 * or `plan.zip.…` for archives without a plan, damaged, locked, or made to harm (bombs, names that climb out, links, archives
 * within archives). What was unpacked before that is left to whoever owns the directory.
 */
export async function unpack(file: PlanFile, directory: string): Promise<PlanFile[]> {
  const { size } = await stat(file.path);
  if (size > PLAN_BYTES_LIMIT) throw new Refusal('Invalid', 'plan.too-large', { file: file.name, limit: MEGABYTES });
  if (!isPacked(await firstBytes(file.path))) return [file];
  const unpacking = { file, directory, tally: new Tally(file, size) };
  return inArchive(file, (archive) => unpackEach(archive, unpacking));
}

/** How far an archive may swell: XML and padded tables stay below 100, zeros reach 1,030. */
const RATIO_LIMIT = 400;
/** Below this much an archive is harmless, whatever its ratio. */
const HARMLESS_BYTES = 4 * 1024 * 1024;
const MEGABYTES = PLAN_BYTES_LIMIT / 1024 / 1024;

interface Unpacking {
  file: PlanFile;
  directory: string;
  tally: Tally;
}

/** Counts what comes out of an archive, against its limit and against the bytes that the archive really has on disk. */
class Tally {
  #bytes = 0;

  constructor(
    private readonly file: PlanFile,
    private readonly packed: number,
  ) {}

  add(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > HARMLESS_BYTES && this.#bytes > this.packed * RATIO_LIMIT)
      throw new Refusal('Invalid', 'plan.zip.bomb', { file: this.file.name });
    if (this.#bytes > PLAN_BYTES_LIMIT)
      throw new Refusal('Invalid', 'plan.zip.too-large', { file: this.file.name, limit: MEGABYTES });
  }
}

async function unpackEach(archive: ZipFile, unpacking: Unpacking): Promise<PlanFile[]> {
  const { file, directory } = unpacking;
  const next = nextEntryOf(archive, file);
  const files: PlanFile[] = [];
  let read = 0;
  for (let entry = await next(); entry; entry = await next()) {
    read += 1;
    if (read > ENTRIES_LIMIT)
      throw new Refusal('Invalid', 'plan.zip.too-many', { file: file.name, limit: ENTRIES_LIMIT });
    const { name, isWanted } = checkedEntry(entry, file);
    if (!isWanted) continue;
    const unpacked = { path: join(directory, String(read)), name };
    await unpackEntry({ archive, entry }, unpacked, unpacking);
    files.push(unpacked);
  }
  if (read === 0) throw new Refusal('Invalid', 'plan.zip.empty', { file: file.name });
  if (files.length === 0) throw new Refusal('Invalid', 'plan.zip.no-plan', { file: file.name });
  return files;
}

async function unpackEntry(
  { archive, entry }: { archive: ZipFile; entry: Entry },
  unpacked: PlanFile,
  { file, tally }: Unpacking,
): Promise<void> {
  const facts = { file: file.name, entry: unpacked.name };
  let sum = 0;
  const counted = async function* (chunks: AsyncIterable<Buffer>) {
    let isFirst = true;
    for await (const chunk of chunks) {
      if (isFirst && isPacked(chunk)) throw new Refusal('Invalid', 'plan.zip.nested', facts);
      isFirst = false;
      tally.add(chunk.length);
      sum = crc32(chunk, sum);
      yield chunk;
    }
  };
  try {
    await pipeline(await streamOf(archive, entry), counted, createWriteStream(unpacked.path, { flags: 'wx' }));
  } catch (error) {
    throw isRefusal(error) || isFaultOfDisk(error) ? error : new Refusal('Invalid', 'plan.zip.broken-entry', facts);
  }
  if (sum !== entry.crc32) throw new Refusal('Invalid', 'plan.zip.broken-entry', facts);
}

async function firstBytes(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
