import { randomUUID } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { baseMapFiles, baseMapParts, tenants } from '@/db/schema/tenants';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { archiveFacts } from '../archive/check-archive';
import type { FileBytes } from '../archive/open-archive';
import type { ArchiveFacts } from '../model/archive';
import { Attribution } from '../model/choice';
import { canChooseBaseMap } from '../policy';
import { PART_BYTES } from '../queries/file';
import { whose } from './choose';
import { writeChoice } from './write-choice';

/** A file as it was sent: where it lies now, and its name on the editor's machine. */
export interface SentArchive {
  path: string;
  name: string;
}

/**
 * Keeps a PMTiles file as the town's own and lays its maps on it, in place of an earlier one. In: the `attribution`, where
 * it is other than what the file says; `progress` is told the share that is done, 0 to 1. Refuses with `Invalid`
 * (`base-map.…`), `SignInNeeded` or `Forbidden`.
 */
export async function keepBaseMapFile(
  actor: Actor,
  input: unknown,
  { file, progress = () => {} }: { file: SentArchive; progress?: (share: number) => void },
): Promise<void> {
  assertAllowed(canChooseBaseMap(actor));
  const { attribution } = parse(z.object({ attribution: Attribution }), input);
  const handle = await open(file.path);
  try {
    const { size } = await handle.stat();
    const read = await archiveFacts(onDisk(handle), size);
    const facts = { ...read, attribution: whose(attribution || read.attribution) };
    await inTenant(actor, async (tx) => {
      await assertNearby(tx, actor, facts);
      await tx.delete(baseMapFiles);
      const fileId = await insertFile(tx, file.name, facts);
      await insertParts(tx, fileId, { handle, size, progress });
      await writeChoice(tx, actor, { kind: 'file', fileId, tiles: facts.tiles, attribution: facts.attribution });
    });
  } finally {
    await handle.close();
  }
}

const onDisk = (handle: FileHandle): FileBytes => ({
  name: `sent ${randomUUID()}`,
  read: async (offset, length) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
    return buffer.subarray(0, bytesRead);
  },
});

/** A map of another town would be as good as none, and nobody would see why. */
async function assertNearby(tx: Tx, actor: Actor, { bounds }: ArchiveFacts): Promise<void> {
  const rows = await tx.select({ own: tenants.bounds }).from(tenants).where(eq(tenants.id, actor.tenantId));
  const [west, south, east, north] = one(rows, 'tenant').own;
  if (bounds && (bounds[0] > east || bounds[2] < west || bounds[1] > north || bounds[3] < south))
    throw new Refusal('Invalid', 'base-map.file-elsewhere');
}

async function insertFile(tx: Tx, name: string, facts: ArchiveFacts): Promise<string> {
  const rows = await tx.insert(baseMapFiles).values({ name, facts }).returning({ id: baseMapFiles.id });
  return one(rows, 'base-map').id;
}

async function insertParts(
  tx: Tx,
  fileId: string,
  { handle, size, progress }: { handle: FileHandle; size: number; progress: (share: number) => void },
): Promise<void> {
  for (let number = 0; number * PART_BYTES < size; number++) {
    const length = Math.min(PART_BYTES, size - number * PART_BYTES);
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, number * PART_BYTES);
    await tx.insert(baseMapParts).values({ fileId, number, bytes: buffer });
    progress(Math.min(1, ((number + 1) * PART_BYTES) / size));
  }
}
