import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { pools } from './client';
import { members } from './schema/identity';
import { askInTenant, inTenant, type TenantId, written } from './tenancy';
import { chanceFrom } from './testing/mutations';

const REQUESTS = 3_000;
const TENANTS = 30;
/** One in so many fails in the middle of its transaction, and one in so many is failed there by the database. */
const FAILS = 50;
const IS_FAILED = 100;

const whose = written(sql`select tenant_id::text as tenant from members where ${sql.placeholder('any')}::boolean`);

/** Everything that this tenant sees of all members there are: read in one of the two ways, or broken off. */
async function seenBy(tenantId: TenantId, number: number): Promise<string[]> {
  if (number % 3 === 0) {
    const rows = await askInTenant<{ tenant: string }>({ tenantId }, whose, { any: true });
    return rows.map(({ tenant }) => tenant);
  }
  return inTenant({ tenantId }, async (tx) => {
    const rows = await tx.select({ tenant: members.tenantId }).from(members);
    if (number % FAILS === 1) throw new Error('broken off');
    if (number % IS_FAILED === 2) await tx.execute(sql`select 1 / 0`);
    return rows.map(({ tenant }) => tenant);
  });
}

test('thousands of requests of many tenants on a few connections, some failing in the middle, see their own rows alone', async () => {
  const tenants = Array.from({ length: TENANTS }, () => randomUUID() as TenantId);
  for (const tenantId of tenants)
    await inTenant({ tenantId }, (tx) => tx.insert(members).values({ trust: 'guest', pseudonym: tenantId }));
  const chance = chanceFrom(7);
  let [answered, brokenOff] = [0, 0];
  const foreign: string[] = [];
  const one = async (number: number) => {
    const tenantId = tenants[chance.below(TENANTS)] as TenantId;
    const seen = await seenBy(tenantId, number).catch(() => null);
    if (seen === null) brokenOff += 1;
    else answered += 1;
    foreign.push(...(seen ?? []).filter((tenant) => tenant !== tenantId));
  };
  for (let from = 0; from < REQUESTS; from += 100)
    await Promise.all(Array.from({ length: 100 }, (_, index) => one(from + index)));
  expect(foreign).toEqual([]);
  expect(brokenOff).toBeGreaterThan(REQUESTS / FAILS - 1);
  expect(answered).toBeGreaterThan(REQUESTS / 2);
  const settings = await Promise.all(
    Array.from({ length: 20 }, () => pools().app.current.sql`select current_setting('app.tenant', true) as tenant`),
  );
  expect(new Set(settings.map(([row]) => row?.tenant || ''))).toEqual(new Set(['']));
}, 60_000);
