import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, expect, inject, test } from 'vitest';
import { pools } from '../client';
import { fill, ownedTables } from './catalogue';

// How the tables are joined, and what else in the database could tell one tenant of another.
const admin = postgres(inject('adminUrl'), { max: 1, onnotice: () => {} });
const names = (await ownedTables(admin)).map(({ name }) => name);
afterAll(() => admin.end());

test('a reference leads to a row of the same tenant, never to the list of tenants or past it', async () => {
  const odd = await admin`
    select k.conname from pg_constraint k
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conparentid = 0 and not (
      k.confrelid::regclass::text = any(${names})
      and (select attname from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[1]) = 'tenant_id'
      and (select attname from pg_attribute a where a.attrelid = k.confrelid and a.attnum = k.confkey[1]) = 'tenant_id'
      and cardinality(k.conkey) >= 2)`;
  expect([...odd]).toEqual([]);
  expect((await admin`select from pg_constraint where contype = 'f'`).length).toBeGreaterThan(30);
});

test('every index of a tenant’s table begins with the tenant, except those by which the portal lists', async () => {
  const others = await admin`
    select i.indexrelid::regclass::text as index from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relname = any(${names})
      and coalesce((select attname from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0]), '') <> 'tenant_id'
    order by 1`;
  expect(others.map(({ index }) => index)).toEqual([
    'offers_by_closing',
    'offers_by_opening',
    'plans_by_moment',
    'search_newest_of_all',
    'search_official_of_all',
  ]);
});

test('every table has the one policy of all, and the portal its own on five', async () => {
  const rows = await admin`
    select tablename as table, policyname as policy, permissive, roles::text as roles, cmd, qual, with_check
    from pg_policies where schemaname = 'public' and tablename = any(${names}) order by 1, 2`;
  const own = rows.filter(({ policy }) => policy === 'only_own_tenant');
  expect(own.map(({ table }) => table)).toEqual([...names].sort());
  const archivist = rows.filter(({ policy }) => policy === 'archivist_own_tenant');
  expect(archivist.map(({ table }) => table)).toEqual([...names].sort());
  expect(new Set(archivist.map(({ qual }) => qual))).toEqual(new Set([OWN]));
  for (const { qual, with_check, cmd, permissive } of own) {
    expect({ qual, with_check, cmd, permissive }).toEqual({
      qual: OWN,
      with_check: OWN,
      cmd: 'ALL',
      permissive: 'PERMISSIVE',
    });
  }
  const others = rows.filter(({ policy }) => !policy.endsWith('own_tenant'));
  expect(others.map(({ table, policy, roles, cmd }) => [table, policy, roles, cmd].join(' '))).toEqual([
    'offer_formats portal_reads_published {stadtgespraech_portal} SELECT',
    'offers portal_reads_published {stadtgespraech_portal} SELECT',
    'planned_publications portal_reads {stadtgespraech_portal} SELECT',
    'publications portal_reads {stadtgespraech_portal} SELECT',
    'search_entries portal_reads {stadtgespraech_portal} SELECT',
    'search_waiting portal_reads {stadtgespraech_portal} SELECT',
    'search_words portal_reads {stadtgespraech_portal} SELECT',
  ]);
});

const OWN = "(tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)";

test('a tenant’s own row can be changed by itself alone', async () => {
  const rows = await admin`
    select policyname as policy, roles::text as roles, cmd, qual from pg_policies where tablename = 'tenants' order by 1`;
  expect(rows.map(({ policy, cmd }) => `${policy} ${cmd}`)).toEqual([
    'anyone_reads SELECT',
    'archivist_own_tenant ALL',
    'own_row ALL',
  ]);
  expect(rows[1]?.qual).toBe(OWN.replace('tenant_id', 'id'));
  expect(rows[2]?.qual).toBe(OWN.replace('tenant_id', 'id'));
});

test('no table numbers its rows by a sequence that all tenants share, and none notifies with content', async () => {
  const shared = await admin`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'
    union all
    select proname from pg_proc where pronamespace = 'public'::regnamespace and prosrc ~* 'pg_notify|\\mnotify\\M'`;
  expect([...shared]).toEqual([]);
});

test.each(names)('no row of %s can be given to another tenant', async (name) => {
  const [here, there] = [randomUUID(), randomUUID()];
  await fill(admin, [{ name, enabled: true, forced: true }], here);
  const given = pools().app.current.sql.begin(async (tx) => {
    await tx`select set_config('app.tenant', ${here}, true)`;
    await tx.unsafe(`update "${name}" set tenant_id = '${there}'`);
  });
  await expect(given).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|23503)$/) });
  expect(await admin.unsafe(`select from "${name}" where tenant_id = '${there}'`)).toHaveLength(0);
});
