import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { inArchive } from '@/db/archivist';
import { inPortal, type TenantId } from '@/db/tenancy';
import { isRefusal, Refusal } from '@/lib/errors';
import { tenantBySlug } from '../queries';
import { type ArchivedFile, ArchiveHead, HEAD, MANIFEST, Manifest, type Sql } from './model';
import { type ArchivedTable, shapeOf, tablesInOrder } from './tables';
import { unpacked } from './tar';

type Files = AsyncGenerator<{ name: string; bytes: Buffer }>;

/**
 * Reads an archive in, all of it or nothing. Refuses with `Invalid` `archive.unreadable`, `archive.too-large`,
 * `archive.other-shape`, `archive.checksum`, `archive.foreign-row`, and `Conflict` `archive.slug-taken` {slug}. Nothing
 * of it is written to the disk but to the database. Out: the tenant, and its rows by table.
 */
export async function importTenant(from: Readable, most?: number): Promise<{ head: ArchiveHead; manifest: Manifest }> {
  const packedStream = from.pipe(createGunzip());
  from.on('error', (error) => packedStream.destroy(error));
  const files = unpacked(packedStream, most);
  try {
    const head = await headOf(files);
    await assertFree(head);
    const manifest = await inArchive(head.tenantId as TenantId, (tx) => takeIn(tx, head, files));
    return { head, manifest };
  } catch (error) {
    // What zlib or the database say of a broken file or row.
    if (isRefusal(error) || !isBroken(error)) throw error;
    throw new Refusal('Invalid', 'archive.unreadable');
  } finally {
    from.destroy();
    packedStream.destroy();
  }
}

/** Of zlib; and of PostgreSQL: data that cannot be (22), rows that break a rule (23), and a row of another tenant (42501). */
const isBroken = (error: unknown) => /^(Z_|2[23]|42501)/.test(String((error as { code?: string }).code));

async function headOf(files: Files): Promise<ArchiveHead> {
  const { value } = await files.next();
  const head = ArchiveHead.safeParse(value?.name === HEAD ? json(value.bytes) : null);
  if (!head.success) throw new Refusal('Invalid', 'archive.unreadable');
  return head.data;
}

async function assertFree({ slug, tenantId }: ArchiveHead): Promise<void> {
  const known = await tenantBySlug(slug).catch(() => null);
  const [same] = await inPortal((tx) => tx.execute(`select from tenants where id = '${tenantId}'`));
  if (known || same) throw new Refusal('Conflict', 'archive.slug-taken', { slug });
}

async function takeIn(tx: Sql, head: ArchiveHead, files: Files): Promise<Manifest> {
  const tables = await tablesInOrder(tx);
  if (shapeOf(tables) !== head.shape) throw new Refusal('Invalid', 'archive.other-shape');
  const read: ArchivedFile[] = [];
  await tx`create temp table staged (place int, line jsonb) on commit drop`;
  for await (const { name, bytes } of files) {
    if (name === MANIFEST) {
      const manifest = checked(json(bytes), read);
      for (const [place, table] of tables.entries()) await fill(tx, { table, place, head, manifest });
      return manifest;
    }
    const [, table] = /^tables\/([a-z_]+)\/\d{6}\.ndjson$/.exec(name) ?? [];
    const place = tables.findIndex((one) => one.name === table);
    if (place < 0) throw new Refusal('Invalid', 'archive.unreadable');
    const lines = bytes.toString('utf8').split('\n').slice(0, -1);
    read.push({
      name,
      rows: lines.length,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    await tx`insert into staged select ${place}::int, line::jsonb from unnest(${lines}::text[]) line`;
  }
  throw new Refusal('Invalid', 'archive.unreadable');
}

/** What was read is what the archive says, in the same order. */
function checked(said: unknown, read: readonly ArchivedFile[]): Manifest {
  const manifest = Manifest.safeParse(said);
  if (!manifest.success || JSON.stringify(manifest.data.files) !== JSON.stringify(read))
    throw new Refusal('Invalid', 'archive.checksum');
  return manifest.data;
}

interface Filling {
  table: ArchivedTable;
  place: number;
  head: ArchiveHead;
  manifest: Manifest;
}

/** All rows of a table in one statement, so that they may refer to each other in any order. */
async function fill(tx: Sql, { table, place, head, manifest }: Filling): Promise<void> {
  const foreign = await tx`
    select from staged where place = ${place} and line ->> ${table.owner} is distinct from ${head.tenantId} limit 1`;
  if (foreign.length > 0) throw new Refusal('Invalid', 'archive.foreign-row');
  const [columns, values] = [table.columns.map((name) => `"${name}"`), table.columns.map((name) => `r."${name}"`)];
  // What triggers have written meanwhile.
  if (table.name !== 'tenants') await tx.unsafe(`delete from "${table.name}"`);
  const { count } = await tx.unsafe(
    `insert into "${table.name}" (${columns}) select ${values}
      from staged s, jsonb_populate_record(null::"${table.name}", s.line) r where s.place = $1`,
    [place],
  );
  if (count !== (manifest.rows[table.name] ?? 0)) throw new Refusal('Invalid', 'archive.checksum');
}

function json(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}
