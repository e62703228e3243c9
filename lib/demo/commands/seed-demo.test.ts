import { spawn } from 'node:child_process';
import { once } from 'node:events';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePools, openPools } from '@/db/client';
import { type TestDatabase, testDatabase } from '@/db/testing/database';
import { seedDemo } from './seed-demo';

let database: TestDatabase;
let admin: postgres.Sql;

/** The demo fills an empty database only, so it gets one of its own instead of the one that all tests share. */
beforeAll(async () => {
  await closePools();
  database = await testDatabase();
  openPools(database.urls);
  admin = postgres(database.admin, { max: 1, onnotice: () => {} });
}, 60_000);

afterAll(async () => {
  await admin.end();
  await closePools();
  await database.drop();
});

test('a start that is killed in the middle, two more at once and a fourth make one whole demo', async () => {
  await killedSeeding();
  const begun = await counts();
  await Promise.all([seedDemo(), seedDemo()]);
  const whole = await counts();
  expect(begun.comments).toBeGreaterThan(0);
  expect(whole.comments).toBeGreaterThan(begun.comments ?? 0);
  expect(whole).toMatchObject({
    tenants: 4,
    offers: 12,
    publications: 12,
    offer_formats: 17,
    annotations: 45,
    feedback: 1,
    offer_results: 1,
    result_steps: 3,
    themes: 4,
    quotes: 3,
    cases: 3,
    notices: 4,
  });
  expect(whole.responses).toBe(64 + 41 + 120 + 32);
  await seedDemo();
  expect(await counts()).toEqual(whole);
}, 240_000);

test('what is over in the demo is closed, what is to come is announced, the rest is open', async () => {
  const states = await admin<{ state: string; count: number }[]>`
    select case when now() < opens_at then 'announced' when now() < closes_at then 'open' else 'closed' end as state,
      count(*)::int as count from offers group by 1 order by 1`;
  expect([...states]).toEqual([
    { state: 'announced', count: 2 },
    { state: 'closed', count: 4 },
    { state: 'open', count: 6 },
  ]);
});

test('no one in the demo speaks before the offer opened or in the future', async () => {
  const wrong = await admin`
    select text, posted_at from (
      select text, posted_at, thread_id from comments union all select text, posted_at, thread_id from annotations) said
    join threads t on t.id = said.thread_id
    join offer_formats f on f.id = t.offer_format_id where posted_at > now() or posted_at < f.opens_at`;
  expect([...wrong]).toEqual([]);
});

/** A process of its own that seeds, and is killed as soon as the first few comments are there. */
async function killedSeeding(): Promise<void> {
  const seeding = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', SEED], {
    env: { ...process.env, URLS: JSON.stringify(database.urls) },
    stdio: 'ignore',
  });
  const gone = once(seeding, 'exit');
  while (seeding.exitCode === null && ((await counts()).comments ?? 0) < 5);
  seeding.kill('SIGKILL');
  await gone;
}

const SEED = `
  import { openPools } from '@/db/client';
  import { seedDemo } from '@/lib/demo/commands/seed-demo';
  openPools(JSON.parse(process.env.URLS));
  await seedDemo();`;

const TABLES =
  'tenants members offers publications offer_formats comments votes annotations responses decisions feedback ' +
  'offer_results result_steps themes theme_entries quotes cases notices';

/** How many rows there are of whatever the demo writes. */
async function counts(): Promise<Record<string, number>> {
  const all: Record<string, number> = {};
  for (const table of TABLES.split(' ')) {
    const [row] = await admin<{ count: number }[]>`select count(*)::int as count from ${admin(table)}`;
    all[table] = row?.count ?? 0;
  }
  return all;
}
