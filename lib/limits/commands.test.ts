import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown } from '@/db/testing/world';
import { countSender, countTry } from './commands';
import { senderOf } from './model';

afterEach(() => vi.unstubAllEnvs());
const thrice = { purpose: 'test', times: 3, seconds: 3600 };
const tooMany = { kind: 'TooMany', code: 'tries.too-many' };

describe('a limit', () => {
  test('lets through as many as it says, and then tells how long to wait', async () => {
    const { id } = await newTown();
    for (const _ of [1, 2, 3]) await countTry(id, thrice, 'anna@town.example');
    await expect(countTry(id, thrice, 'anna@town.example')).rejects.toMatchObject(tooMany);
    const refused = await countTry(id, thrice, 'anna@town.example').catch((error) => error);
    expect(refused.facts.seconds).toBeGreaterThan(3590);
    expect(refused.facts.seconds).toBeLessThanOrEqual(3600);
  });

  test('lets no more through when twenty come at the same instant', async () => {
    const { id } = await newTown();
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => countTry(id, thrice, 'anna')));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });

  test('is over when its time is over, whatever was refused meanwhile', async () => {
    const town = await newTown();
    for (const _ of [1, 2, 3, 4, 5]) await countTry(town.id, thrice, 'anna').catch(() => {});
    await inTenant(town.visitor, (tx) =>
      tx.execute(sql`with recent as (delete from attempts returning purpose, subject, tried_at)
        insert into attempts (purpose, subject, tried_at)
        select purpose, subject, tried_at - interval '1 hour' from recent`),
    );
    await countTry(town.id, thrice, 'anna');
  });

  test('counts each subject, purpose and town for itself', async () => {
    const [here, there] = [await newTown(), await newTown()];
    for (const _ of [1, 2, 3]) await countTry(here.id, thrice, 'anna');
    await countTry(here.id, thrice, 'ben');
    await countTry(here.id, { ...thrice, purpose: 'other' }, 'anna');
    await countTry(there.id, thrice, 'anna');
  });

  test('keeps no address', async () => {
    const town = await newTown();
    await countTry(town.id, thrice, 'anna@town.example');
    const rows = await inTenant(town.visitor, (tx) => tx.execute(sql`select * from attempts`));
    expect(JSON.stringify(rows)).not.toContain('anna');
  });

  test('by sender counts nobody in the demo, where all have one address', async () => {
    const { id } = await newTown();
    for (const _ of [1, 2, 3, 4, 5]) await countSender(id, thrice, '127.0.0.1');
    vi.stubEnv('SMTP_URL', 'smtp://mail.example');
    for (const _ of [1, 2, 3]) await countSender(id, thrice, '127.0.0.1');
    await expect(countSender(id, thrice, '127.0.0.1')).rejects.toMatchObject(tooMany);
  });
});

describe('the sender of a request', () => {
  const sender = (forwarded: string) => senderOf(new Headers({ 'x-forwarded-for': forwarded }));
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['10.0.0.1, 203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::5', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['', 'unknown'],
    ['nonsense', 'unknown'],
  ])('%j is %s', (forwarded, expected) => expect(sender(forwarded)).toBe(expected));
});
