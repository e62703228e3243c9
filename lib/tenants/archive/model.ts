import type postgres from 'postgres';
import { z } from 'zod';

/** A transaction of the archivist. */
export type Sql = postgres.TransactionSql;

/** How large an archive may be once it is unpacked, and one file in it, in bytes. */
export const ARCHIVE_BYTES_LIMIT = 16 * 1024 ** 3;
export const FILE_BYTES_LIMIT = 256 * 1024 ** 2;
/** A file of rows is closed when it has grown to so many bytes. */
export const PART_BYTES = 4 * 1024 ** 2;

export const HEAD = 'archive.json';
export const MANIFEST = 'manifest.json';

/** What an archive says of itself, in its first file. */
export const ArchiveHead = z.object({
  format: z.literal('stadtgespraech-tenant-1'),
  shape: z.string().regex(/^[0-9a-f]{64}$/),
  tenantId: z.uuid(),
  slug: z.string().regex(/^[a-z0-9-]{1,100}$/),
});
export type ArchiveHead = z.output<typeof ArchiveHead>;

/** A file of the archive: `tables/TABLE/NUMBER.ndjson`, one row in each line. */
export const ArchivedFile = z.object({
  name: z.string(),
  rows: z.int().min(0),
  bytes: z.int().min(0),
  sha256: z.string(),
});
export type ArchivedFile = z.output<typeof ArchivedFile>;

/** What is in it, in its last file. */
export const Manifest = z.object({ files: z.array(ArchivedFile), rows: z.record(z.string(), z.int()) });
export type Manifest = z.output<typeof Manifest>;
