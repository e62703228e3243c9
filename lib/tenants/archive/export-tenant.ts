import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { inArchive } from '@/db/archivist';
import type { TenantId } from '@/db/tenancy';
import { one } from '@/lib/errors';
import { type ArchivedFile, HEAD, MANIFEST, type Manifest, PART_BYTES, type Sql } from './model';
import { type ArchivedTable, shapeOf, tablesInOrder } from './tables';
import { END, packed } from './tar';

/**
 * Writes everything of a tenant, as it is at one instant, as one archive (tar, gzip) that never lies in memory whole.
 * Refuses with `NotFound`. Out: what is in it, and the SHA-256 of the archive.
 */
export const exportTenant = (tenantId: TenantId, to: Writable): Promise<{ manifest: Manifest; sha256: string }> =>
  inArchive(tenantId, async (tx) => {
    const manifest: Manifest = { files: [], rows: {} };
    const hash = createHash('sha256');
    const summed = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    };
    await pipeline(Readable.from(archiveOf(tx, tenantId, manifest)), createGzip(), summed, to);
    return { manifest, sha256: hash.digest('hex') };
  });

async function* archiveOf(tx: Sql, tenantId: TenantId, manifest: Manifest): AsyncGenerator<Buffer> {
  const tables = await tablesInOrder(tx);
  const { slug } = one(await tx<{ slug: string }[]>`select slug from tenants where id = ${tenantId}`, 'tenant');
  const head = { format: 'stadtgespraech-tenant-1', shape: shapeOf(tables), tenantId, slug };
  yield packed(HEAD, Buffer.from(JSON.stringify(head)));
  for (const table of tables) {
    manifest.rows[table.name] = 0;
    let number = 0;
    for await (const lines of partsOf(tx, table, tenantId)) {
      const bytes = Buffer.from(lines.join(''));
      const name = `tables/${table.name}/${String(number++).padStart(6, '0')}.ndjson`;
      manifest.files.push(described(name, bytes, lines.length));
      manifest.rows[table.name] = (manifest.rows[table.name] ?? 0) + lines.length;
      yield packed(name, bytes);
    }
  }
  yield packed(MANIFEST, Buffer.from(JSON.stringify(manifest)));
  yield END;
}

const described = (name: string, bytes: Buffer, rows: number): ArchivedFile => ({
  ...{ name, rows, bytes: bytes.length },
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** Rows as JSON, by their keys, so that the same rows always make the same files. */
async function* partsOf(tx: Sql, table: ArchivedTable, tenantId: TenantId): AsyncGenerator<string[]> {
  const [columns, key] = [table.columns, table.key].map((names) => names.map((name) => `"${name}"`).join());
  const rows = tx.unsafe<{ line: string }[]>(
    `select row_to_json(r)::text as line from (select ${columns} from "${table.name}" where "${table.owner}" = $1 order by ${key}) r`,
    [tenantId],
  );
  let [lines, length]: [string[], number] = [[], 0];
  for await (const some of rows.cursor(100)) {
    for (const { line } of some) {
      lines.push(`${line}\n`);
      length += line.length;
    }
    if (length < PART_BYTES) continue;
    yield lines;
    [lines, length] = [[], 0];
  }
  if (lines.length > 0) yield lines;
}
