import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, expect, inject, test } from 'vitest';
import { ownedTables } from './catalogue';

// On the ordinary schema there is nothing to see here: these run with `npm run test:partitioned`.
const admin = postgres(inject('adminUrl'), { max: 1, onnotice: () => {} });
afterAll(() => admin.end());
const [{ divided = 0 } = {}] = await admin<{ divided: number }[]>`
  select count(*)::int as divided from pg_class where relkind = 'p' and relnamespace = 'public'::regnamespace`;

test.skipIf(divided === 0)('every table of tenants is divided by tenant, and no other is', async () => {
  const keys = await admin`
    select c.relname as table, pg_get_partkeydef(c.oid) as key from pg_class c
    where c.relkind = 'p' and c.relnamespace = 'public'::regnamespace order by 1`;
  expect(keys.map(({ table }) => table)).toEqual((await ownedTables(admin)).map(({ name }) => name));
  expect(new Set(keys.map(({ key }) => key))).toEqual(new Set(['HASH (tenant_id)']));
});

test.skipIf(divided === 0)('what asks in one tenant looks into one part', async () => {
  const plan = await admin.begin(async (tx) => {
    await tx`set local role stadtgespraech_app`;
    await tx`select set_config('app.tenant', ${randomUUID()}, true)`;
    return tx.unsafe(
      'explain (analyze, costs off, timing off, summary off) select * from comments where thread_id = gen_random_uuid()',
    );
  });
  const lines = plan.map((line) => String(Object.values(line)[0])).join('\n');
  const parts = new Set([...lines.matchAll(/ on (comments_\d)\b/g)].map(([, part]) => part));
  expect(parts.size).toBe(1);
});
