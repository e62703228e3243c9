import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { closeMailServers, type Delivered, mailServer } from '@/db/testing/mail-server';
import { newTown, type Town } from '@/db/testing/world';
import { written } from '../model';
import { queueMail } from './queue-mail';
import { sendDueMails } from './send-due-mails';

afterEach(closeMailServers);

const headersOf = (mail: Delivered | undefined) => mail?.raw.split(/\r?\n\r?\n/)[0] ?? '';

const letter = written({
  locale: 'de',
  subject: 'Grüße aus\r\nBcc: eve@evil.example',
  paragraphs: ['Guten Tag <b>Anna</b>,'],
  action: { label: 'Ansehen', url: 'http://localhost:3000/town?a=1&b=2' },
  closing: ['Musterstadt'],
});

const queue = (town: Town, to = 'anna@town.example') =>
  inTenant(town.visitor, (tx) => queueMail(tx, { to, ...letter }));

const mailsOf = (town: Town) =>
  inTenant(town.visitor, (tx) =>
    tx.execute<{ sent: boolean; tries: number }>(sql`select sent_at is not null as sent, tries from mails`),
  );

const makeDue = (town: Town) => inTenant(town.visitor, (tx) => tx.execute(sql`update mails set next_try_at = now()`));

describe('a queued mail', () => {
  test('arrives once, at its one recipient', async () => {
    const [town, { delivered, transport }] = [await newTown(), await mailServer()];
    await queue(town);
    await sendDueMails(town.id, transport);
    await sendDueMails(town.id, transport);
    expect(delivered.map(({ to }) => to)).toEqual([['anna@town.example']]);
    expect(delivered[0]?.raw).toContain('From: Musterstadt <no-reply@localhost>');
    expect(headersOf(delivered[0])).not.toMatch(/^bcc:/im);
    expect(await mailsOf(town)).toEqual([{ sent: true, tries: 1 }]);
  });

  test('is tried again after a refusal, but not before its time', async () => {
    const [town, { delivered, transport }] = [await newTown(), await mailServer({ refusals: 1 })];
    await queue(town);
    await sendDueMails(town.id, transport);
    expect(await mailsOf(town)).toEqual([{ sent: false, tries: 1 }]);
    await sendDueMails(town.id, transport);
    expect(delivered).toHaveLength(0);
    await makeDue(town);
    await sendDueMails(town.id, transport);
    expect(delivered).toHaveLength(1);
    expect(await mailsOf(town)).toEqual([{ sent: true, tries: 2 }]);
  });

  test('waits longer after each failure, and is given up after sixteen', async () => {
    const [town, { transport }] = [await newTown(), await mailServer({ refusals: 99 })];
    await queue(town);
    for (const _ of Array.from({ length: 20 })) {
      await makeDue(town);
      await sendDueMails(town.id, transport);
    }
    expect(await mailsOf(town)).toEqual([{ sent: false, tries: 16 }]);
  });

  test('of a transaction that fails is never sent', async () => {
    const [town, { delivered, transport }] = [await newTown(), await mailServer()];
    const failing = inTenant(town.visitor, async (tx) => {
      await queueMail(tx, { to: 'anna@town.example', ...letter });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await sendDueMails(town.id, transport);
    expect(delivered).toHaveLength(0);
  });

  test('is sent once by three processes that look at the same instant', async () => {
    const [town, { delivered, transport }] = [await newTown(), await mailServer()];
    for (const name of ['a', 'b', 'c', 'd', 'e']) await queue(town, `${name}@town.example`);
    await Promise.all([1, 2, 3].map(() => sendDueMails(town.id, transport)));
    expect(delivered.map(({ to }) => to[0]).sort()).toEqual(['a', 'b', 'c', 'd', 'e'].map((n) => `${n}@town.example`));
  });

  test('is not kept waiting, nor sent twice, because another process waits for a slow server', async () => {
    let serverWakes = () => {};
    const asleep = new Promise<void>((wake) => {
      serverWakes = wake;
    });
    const takes = (to?: string) => (to?.startsWith('first') ? asleep : Promise.resolve());
    const [town, { delivered, transport }] = [await newTown(), await mailServer({ takes })];
    for (const name of ['first', 'b', 'c', 'd', 'e']) await queue(town, `${name}@town.example`);
    const slow = sendDueMails(town.id, transport);
    await expect.poll(async () => (await mailsOf(town)).some(({ tries }) => tries === 1)).toBe(true);
    await sendDueMails(town.id, transport);
    expect(delivered.map(({ to }) => to[0]?.[0])).toEqual(['b', 'c', 'd', 'e']);
    serverWakes();
    await slow;
    expect(delivered.map(({ to }) => to[0]?.[0])).toEqual(['b', 'c', 'd', 'e', 'f']);
    expect((await mailsOf(town)).every(({ sent, tries }) => sent && tries === 1)).toBe(true);
  });

  test("is not sent with another town's", async () => {
    const [town, other, { delivered, transport }] = [await newTown(), await newTown(), await mailServer()];
    await queue(town);
    await sendDueMails(other.id, transport);
    expect(delivered).toHaveLength(0);
  });
});

describe('a letter', () => {
  test('has one line as its subject, and no HTML that somebody typed', () => {
    expect(letter.subject).toBe('Grüße aus Bcc: eve@evil.example');
    expect(letter.html).not.toContain('<b>');
    expect(letter.text).toContain('http://localhost:3000/town?a=1&b=2');
  });
});
