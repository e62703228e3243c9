import type postgres from 'postgres';
import { ownedTables } from '@/db/testing/catalogue';
import type { Space } from './towns';

/** What a table of a town holds, as one number; by the table's name. */
export type Checksums = Readonly<Record<string, string>>;

/** What follows by itself, some seconds later: from the log, and from pages that were opened. */
const BY_ITSELF = ['audit_links', 'offer_views'];

/** Of every table that the database has, the town's own row included. */
export async function checksumsOf(admin: postgres.Sql, town: Space): Promise<Checksums> {
  const tables = (await ownedTables(admin))
    .filter(({ name }) => !BY_ITSELF.includes(name))
    .map(({ name }) => ({ name, column: 'tenant_id' }));
  const sums = [...tables, { name: 'tenants', column: 'id' }].map(async ({ name, column }) => {
    const [row] = await admin.unsafe(
      `select md5(coalesce(string_agg(md5(t::text), '' order by t::text), '')) as sum from "${name}" t where ${column} = $1`,
      [town.id],
    );
    return [name, String(row?.sum)] as const;
  });
  return Object.fromEntries(await Promise.all(sums));
}
