import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { pools } from './client';
import { askInTenant, inTenant, written } from './tenancy';
import { newTown } from './testing/world';

test('who is not answered in time is told so, and who comes next is answered', async () => {
  const { id: tenantId } = await newTown();
  const endless = inTenant({ tenantId }, (tx) => tx.execute(sql`select pg_sleep(60)`), 200);
  await expect(endless).rejects.toThrow('did not answer in time');
  expect(await inTenant({ tenantId }, (tx) => tx.execute(sql`select 1 as one`))).toEqual([{ one: 1 }]);
});

test('where the database is only slow, the connections stay', async () => {
  const { id: tenantId } = await newTown();
  const before = pools().app.current;
  const slow = inTenant({ tenantId }, (tx) => tx.execute(sql`select pg_sleep(1)`), 200);
  await inTenant({ tenantId }, (tx) => tx.execute(sql`select 1`));
  await expect(slow).rejects.toThrow('did not answer in time');
  expect(pools().app.current).toBe(before);
});

test('what is asked in one packet sees its own tenant alone, also when much is asked at once', async () => {
  const towns = await Promise.all([newTown(), newTown(), newTown()]);
  const whose = written(sql`select distinct tenant_id as id, ${sql.placeholder('turn')}::int as turn from members`);
  const asked = Array.from({ length: 300 }, (_, turn) => {
    const town = towns[turn % towns.length] as (typeof towns)[number];
    return askInTenant<{ id: string; turn: number }>({ tenantId: town.id }, whose, { turn }).then((rows) => ({
      rows,
      expected: [{ id: town.id, turn }],
    }));
  });
  for (const { rows, expected } of await Promise.all(asked)) expect([...rows]).toEqual(expected);
});

test('a statement that fails leaves no transaction open behind it', async () => {
  const { id: tenantId } = await newTown();
  const divide = written(sql`select 1 / ${sql.placeholder('by')}::int as result`);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 40 }, (_, turn) => askInTenant({ tenantId }, divide, { by: turn % 2 })),
  );
  expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual(outcomes.map((_, turn) => turn % 2 === 1));
});
