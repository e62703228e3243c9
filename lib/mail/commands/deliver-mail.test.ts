import { sql } from 'drizzle-orm';
import type { Transporter } from 'nodemailer';
import { afterEach, describe, expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { closeMailServers, type Delivered, mailServer } from '@/db/testing/mail-server';
import { newTown, type Town } from '@/db/testing/world';
import { written } from '../model';
import { mailsOnTheirWay } from '../queries/on-their-way';
import { deliverMail, giveUpMail } from './deliver-mail';
import { queueMail } from './queue-mail';
import { throwAwaySent } from './throw-away-sent';

afterEach(closeMailServers);

const headersOf = (mail: Delivered | undefined) => mail?.raw.split(/\r?\n\r?\n/)[0] ?? '';

const letter = written({
  locale: 'de',
  subject: 'Grüße aus\r\nBcc: eve@evil.example',
  paragraphs: ['Guten Tag <b>Anna</b>,'],
  action: { label: 'Ansehen', url: 'http://localhost:3000/town?a=1&b=2' },
  closing: ['Musterstadt'],
});

const queue = (town: Town, to = 'anna@town.example', endUrl: string | null = null) =>
  inTenant(town.visitor, (tx) => queueMail(tx, { to, ...letter, endUrl }));

const mailsOf = (town: Town) =>
  inTenant(town.visitor, (tx) =>
    tx.execute<{ sent: boolean; tries: number }>(sql`select sent_at is not null as sent, tries from mails`),
  );

/** Hands on all that is on its way, as the jobs do. */
async function deliverAll(town: Town, transport: Transporter): Promise<void> {
  for (const id of await mailsOnTheirWay(town.id)) await deliverMail(town.id, id, transport);
}

describe('a queued mail', () => {
  test('arrives once, at its one recipient', async () => {
    const [town, { delivered, transport }] = [await newTown(), await mailServer()];
    await queue(town);
    const [id = ''] = await mailsOnTheirWay(town.id);
    await deliverMail(town.id, id, transport);
    await deliverMail(town.id, id, transport);
    expect(delivered.map(({ to }) => to)).toEqual([['anna@town.example']]);
    expect(delivered[0]?.raw).toContain('From: Musterstadt <no-reply@localhost>');
    expect(headersOf(delivered[0])).toContain(`Message-ID: <${id}@localhost>`);
    expect(headersOf(delivered[0])).not.toMatch(/^(bcc|list-unsubscribe):/im);
    expect(await mailsOf(town)).toEqual([{ sent: true, tries: 1 }]);
    expect(await mailsOnTheirWay(town.id)).toEqual([]);
  });

  test('is tried again after a refusal, under the same name', async () => {
    const [town, { delivered, transport }] = [await newTown(), await mailServer({ refusals: 1 })];
    await queue(town);
    await expect(deliverAll(town, transport)).rejects.toThrow('The mail server did not take it');
    expect(await mailsOf(town)).toEqual([{ sent: false, tries: 1 }]);
    const [id] = await mailsOnTheirWay(town.id);
    await deliverAll(town, transport);
    expect(delivered.map((mail) => headersOf(mail).includes(`<${id}@localhost>`))).toEqual([true]);
    expect(await mailsOf(town)).toEqual([{ sent: true, tries: 2 }]);
  });

  test('that was given up is tried no more; what was sent stays sent', async () => {
    const [town, { delivered, transport }] = [await newTown(), await mailServer()];
    await queue(town);
    const [id = ''] = await mailsOnTheirWay(town.id);
    await giveUpMail(town.id, id);
    await deliverMail(town.id, id, transport);
    expect(delivered).toHaveLength(0);
    expect(await mailsOnTheirWay(town.id)).toEqual([]);
  });

  test('of a transaction that fails is never sent', async () => {
    const [town, { delivered, transport }] = [await newTown(), await mailServer()];
    const failing = inTenant(town.visitor, async (tx) => {
      await queueMail(tx, { to: 'anna@town.example', ...letter });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await deliverAll(town, transport);
    expect(delivered).toHaveLength(0);
  });

  test("is not sent with another town's", async () => {
    const [town, other, { delivered, transport }] = [await newTown(), await newTown(), await mailServer()];
    await queue(town);
    const [id = ''] = await mailsOnTheirWay(town.id);
    expect(await mailsOnTheirWay(other.id)).toEqual([]);
    await deliverMail(other.id, id, transport);
    expect(delivered).toHaveLength(0);
  });

  test('says by a header where one click ends it (RFC 8058)', async () => {
    const [town, { delivered, transport }] = [await newTown(), await mailServer()];
    await queue(town, 'anna@town.example', 'https://mitreden.example/town/messages/end/x');
    await deliverAll(town, transport);
    expect(headersOf(delivered[0])).toContain('List-Unsubscribe: <https://mitreden.example/town/messages/end/x>');
    expect(headersOf(delivered[0])).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  test('is thrown away a week after it was sent, and not before', async () => {
    const [town, { transport }] = [await newTown(), await mailServer()];
    await queue(town);
    await deliverAll(town, transport);
    await throwAwaySent(town.id);
    expect(await mailsOf(town)).toHaveLength(1);
    await inTenant(town.visitor, (tx) => tx.execute(sql`update mails set sent_at = now() - interval '8 days'`));
    await throwAwaySent(town.id);
    expect(await mailsOf(town)).toEqual([]);
  });
});

describe('a letter', () => {
  test('has one line as its subject, and no HTML that somebody typed', () => {
    expect(letter.subject).toBe('Grüße aus Bcc: eve@evil.example');
    expect(letter.html).not.toContain('<b>');
    expect(letter.text).toContain('http://localhost:3000/town?a=1&b=2');
  });
});
