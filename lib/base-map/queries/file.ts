import { and, between, desc, eq, sql } from 'drizzle-orm';
import { baseMapFiles, baseMapParts } from '@/db/schema/tenants';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import type { FileBytes } from '../archive/open-archive';
import type { ArchiveFacts } from '../model/archive';

/** How much of a file one row holds, in bytes. */
export const PART_BYTES = 512 * 1024;

/** A tenant's own file, without its bytes. */
export interface BaseMapFile {
  id: string;
  name: string;
  facts: ArchiveFacts;
}

/** The tenant's own file; null where it has none. */
export async function ownFile(tx: Tx): Promise<BaseMapFile | null> {
  const [file] = await tx
    .select({ id: baseMapFiles.id, name: baseMapFiles.name, facts: baseMapFiles.facts })
    .from(baseMapFiles)
    .orderBy(desc(baseMapFiles.id))
    .limit(1);
  return file ?? null;
}

/** What a file of this tenant says of itself. `NotFound` where it is none of its own. */
export const fileFacts = (tenantId: TenantId, fileId: string): Promise<ArchiveFacts> =>
  inTenant({ tenantId }, async (tx) => {
    const rows = await tx.select({ facts: baseMapFiles.facts }).from(baseMapFiles).where(eq(baseMapFiles.id, fileId));
    return one(rows, 'base-map').facts;
  });

/** The bytes of a file of this tenant; none where it is none of its own. */
export const fileBytes = (tenantId: TenantId, fileId: string): FileBytes => ({
  name: `${tenantId} ${fileId}`,
  read: (offset, length) =>
    length === 0 ? Promise.resolve(Buffer.alloc(0)) : readParts(tenantId, fileId, { offset, length }),
});

/** Only what is asked for leaves the database, of each part that has some of it. */
async function readParts(
  tenantId: TenantId,
  fileId: string,
  { offset, length }: { offset: number; length: number },
): Promise<Buffer> {
  const [first, last] = [Math.floor(offset / PART_BYTES), Math.floor((offset + length - 1) / PART_BYTES)];
  const start = sql`greatest(${offset}::bigint - ${baseMapParts.number}::bigint * ${PART_BYTES}, 0)`;
  const end = sql`least(${offset + length}::bigint - ${baseMapParts.number}::bigint * ${PART_BYTES}, ${PART_BYTES})`;
  const rows = await inTenant({ tenantId }, (tx) =>
    tx
      .select({
        bytes: sql<Uint8Array>`substring(${baseMapParts.bytes} from (${start})::int + 1 for (${end} - ${start})::int)`,
      })
      .from(baseMapParts)
      .where(and(eq(baseMapParts.fileId, fileId), between(baseMapParts.number, first, last)))
      .orderBy(baseMapParts.number),
  );
  return Buffer.concat(rows.map(({ bytes }) => bytes));
}
