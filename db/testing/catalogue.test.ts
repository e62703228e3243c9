import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pools } from '../client';
import { fill, insertInto, ownedTables } from './catalogue';

// What one tenant owns no other may reach: asked of the database's own catalogue, so that a table that is added tomorrow
// is asked about as well.
const admin = postgres(inject('adminUrl'), { max: 1, onnotice: () => {} });
const tables = await ownedTables(admin);
const names = tables.map(({ name }) => name);
const [here, there] = [randomUUID(), randomUUID()];

beforeAll(async () => {
  await fill(admin, tables, here);
  await fill(admin, tables, there);
});
afterAll(() => admin.end());

const READ_BY_PORTAL = ['planned_publications', 'publications', 'search_entries', 'search_waiting', 'search_words'];

test('every table belongs to tenants, except the list of tenants', async () => {
  const rows = await admin`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`;
  expect(rows.map(({ relname }) => relname).filter((name) => !names.includes(name))).toEqual(['tenants']);
  expect(names).toContain('comments');
});

test.each(names)('%s is guarded by rows, even from its owner', (name) => {
  expect(tables.find((table) => table.name === name)).toMatchObject({ enabled: true, forced: true });
});

test.each(names)('%s shows nothing while no tenant is set', async (name) => {
  expect(await pools().app.current.sql.unsafe(`select from "${name}"`)).toHaveLength(0);
});

test.each(names)('%s shows a tenant its own rows and no others', async (name) => {
  const seen = await inside(here, (tx) => tx.unsafe(`select tenant_id from "${name}"`));
  expect(seen.map(({ tenant_id }) => tenant_id)).toEqual([here]);
});

test.each(names)('%s takes no row for another tenant', async (name) => {
  const foreign = await insertInto(admin, name, there);
  await expect(inside(here, (tx) => tx.unsafe(foreign))).rejects.toMatchObject({ code: '42501' });
});

test.each(names)('%s lets nobody change or remove the rows of another tenant', async (name) => {
  const before = await countOf(name, there);
  for (const change of [`delete from "${name}"`, `update "${name}" set tenant_id = tenant_id`]) {
    await inside(here, (tx) => tx.unsafe(`${change} where tenant_id = '${there}'`)).catch(onlyForbidden);
  }
  expect(await countOf(name, there)).toBe(before);
});

test.each(names)('%s shows the portal nothing but what is published', async (name) => {
  const seen = await pools()
    .portal.current.sql.unsafe(`select from "${name}" where tenant_id = '${here}'`)
    .catch(onlyForbidden);
  // The row of `offers` and `offer_formats` has no publication, and that of `publications` tells nothing but dates. What
  // can be found is published by itself.
  expect(seen ?? []).toHaveLength(READ_BY_PORTAL.includes(name) ? 1 : 0);
});

test('the platform’s roles own nothing and are above nothing', async () => {
  const roles = await admin`
    select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication as mighty,
      exists (select from pg_class c where c.relowner = r.oid) as owns,
      has_schema_privilege(rolname, 'public', 'create') as creates
    from pg_roles r where rolname in ('stadtgespraech_app', 'stadtgespraech_portal', 'stadtgespraech_archivist')`;
  expect([...roles]).toEqual(Array(3).fill({ mighty: false, owns: false, creates: false }));
});

test('the platform’s roles cannot empty a table, refer to it or hang a trigger on it', async () => {
  const granted = await admin`
    select table_name, grantee, privilege_type from information_schema.role_table_grants
    where grantee like 'stadtgespraech\_%' and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')`;
  expect([...granted]).toEqual([]);
});

test('every key and reference of a tenant’s table begins with the tenant', async () => {
  const odd = await admin`
    select i.indexrelid::regclass::text as key from pg_index i join pg_class c on c.oid = i.indrelid
    where i.indisunique and c.relname in ${admin(names)}
      and (select attname from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0]) <> 'tenant_id'
    union all
    select k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and c.relname in ${admin(names)}
      and (select attname from pg_attribute a where a.attrelid = c.oid and a.attnum = k.conkey[1]) <> 'tenant_id'`;
  expect([...odd]).toEqual([]);
});

test('no view, copy or function reads with more rights than who asks', async () => {
  const mighty = await admin`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace
      and (relkind = 'm' or relkind = 'v' and not coalesce('security_invoker=true' = any(reloptions), false))
    union all
    select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`;
  expect([...mighty]).toEqual([]);
});

const inside = (tenantId: string, work: (tx: postgres.TransactionSql) => Promise<postgres.RowList<postgres.Row[]>>) =>
  pools().app.current.sql.begin(async (tx) => {
    await tx`select set_config('app.tenant', ${tenantId}, true)`;
    return work(tx);
  }) as Promise<postgres.RowList<postgres.Row[]>>;

async function countOf(table: string, tenantId: string): Promise<number> {
  return (await admin.unsafe(`select from "${table}" where tenant_id = '${tenantId}'`)).length;
}

/** A right that was never granted is as good as a row that is not seen. */
function onlyForbidden(error: { code?: string }): null {
  if (error.code !== '42501') throw error;
  return null;
}
