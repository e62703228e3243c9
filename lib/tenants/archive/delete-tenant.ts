import { inArchive } from '@/db/archivist';
import type { TenantId } from '@/db/tenancy';
import { one, Refusal } from '@/lib/errors';
import { markOf } from '@/lib/sealing';
import { tablesInOrder } from './tables';

/** What was deleted: counts and hashes, nothing of a person. */
export interface DeletionRecord {
  tenantId: string;
  slug: string;
  /** By the database's clock. */
  deletedAt: string;
  /** Of the archive that was written before; null where there is none. */
  archive: string | null;
  rows: Record<string, number>;
  /** Of all tables, counted afterwards. */
  rowsLeft: number;
  /** HMAC-SHA-256 of all the above with the platform's key. */
  mark: string;
}

/**
 * Deletes every row of a tenant, in every table that the catalogue has, and counts again. `typed` is the slug as somebody
 * typed it. Refuses with `NotFound` or `Conflict` `tenant.not-confirmed`; throws, and deletes nothing, where a row is left.
 */
export const deleteTenant = (
  tenantId: TenantId,
  { typed, archive = null }: { typed: string; archive?: string | null },
): Promise<DeletionRecord> =>
  inArchive(tenantId, async (tx) => {
    const [{ slug, now }] = [
      one(
        await tx<{ slug: string; now: Date }[]>`select slug, now() as now from tenants where id = ${tenantId}`,
        'tenant',
      ),
    ];
    if (typed !== slug) throw new Refusal('Conflict', 'tenant.not-confirmed');
    const tables = (await tablesInOrder(tx)).toReversed();
    const rows: Record<string, number> = {};
    const remove = async (name: string, owner: string) =>
      (await tx.unsafe(`delete from "${name}" where "${owner}" = $1`, [tenantId])).count;
    for (const { name, owner } of tables) rows[name] = await remove(name, owner);
    // Deleting is a change, too, which triggers note.
    for (const { name, owner } of tables) await remove(name, owner);
    let rowsLeft = 0;
    for (const { name, owner } of tables)
      rowsLeft += (await tx.unsafe(`select from "${name}" where "${owner}" = $1`, [tenantId])).length;
    if (rowsLeft > 0) throw new Error(`${rowsLeft} rows of the tenant are left.`);
    const said = { tenantId, slug, deletedAt: now.toISOString(), archive, rows, rowsLeft };
    return { ...said, mark: markFor(said) };
  });

/** Whether a record is as this platform wrote it. */
export const isGenuine = ({ mark, ...said }: DeletionRecord): boolean => mark === markFor(said);

const markFor = (said: Omit<DeletionRecord, 'mark'>): string =>
  markOf('tenant deletion', JSON.stringify(said)).toString('hex');
