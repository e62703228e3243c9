import { sql } from 'drizzle-orm';
import type { Transporter } from 'nodemailer';
import type PgBoss from 'pg-boss';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, expect, inject, test, vi } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { closeMailServers, type Delivered, mailServer } from '@/db/testing/mail-server';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { follow } from '@/lib/follows/commands/follow';
import { formats } from '@/lib/formats/registry';
import { queueMail } from '@/lib/mail/commands/queue-mail';
import { keepSaid } from '@/lib/offers/commands/keep-said';
import { saidNow } from '@/lib/offers/queries/said';
import { jobId } from '../model';
import { serveTown, workOffAll } from './hand-on';
import { bossAt } from './start-jobs';
import type { Working } from './work-off';

/** On a busy computer, too. */
const PATIENTLY = { timeout: 15_000 };
vi.setConfig({ testTimeout: 60_000 });

const admin = postgres(inject('adminUrl'), { max: 1, onnotice: () => {} });
let bosses: PgBoss[] = [];
const working: Working[] = [];

beforeAll(async () => {
  bosses = [1, 2].map(() => bossAt(inject('databaseUrls').app));
  for (const boss of bosses) await boss.start();
});
afterEach(async () => {
  await Promise.all(working.splice(0).map(({ stop }) => stop()));
  await closeMailServers();
});
afterAll(async () => {
  for (const boss of bosses) await boss.stop({ graceful: false });
  await admin.end();
});

const boss = (): PgBoss => bosses[0] as PgBoss;

/** So many processes work side by side. */
function processes(transport: Transporter, count = 1): void {
  for (const each of bosses.slice(0, count)) working.push(...workOffAll(each, transport).values());
}

const queue = (town: Town, name: string) =>
  inTenant(town.visitor, (tx) => queueMail(tx, { to: `${name}@town.example`, subject: name, text: name, html: name }));

const mails = (town: Town) =>
  inTenant(town.visitor, (tx) =>
    tx.execute<{ id: string; sent: boolean; dead: boolean }>(
      sql`select id, sent_at is not null as sent, given_up_at is not null as dead from mails order by written_at`,
    ),
  );

const names = (delivered: readonly Delivered[]) => delivered.map(({ to }) => to[0]?.split('@')[0]).sort();
const messageId = ({ raw }: Delivered) => /^Message-ID: (.+)$/im.exec(raw)?.[1];

test('what is queued is handed on once by two processes, and one that fails stops no other', async () => {
  const [town, { delivered, transport }] = [await newTown(), await mailServer({ refusals: 1 })];
  const all = ['a', 'b', 'c', 'd', 'e', 'f'];
  for (const name of all) await queue(town, name);
  // Two rounds at once make one job of each.
  await Promise.all(bosses.map((each) => serveTown(each, town.id, true)));
  processes(transport, 2);
  const sent = async () => (await mails(town)).filter((mail) => mail.sent).length;
  await expect.poll(sent, PATIENTLY).toBe(5);
  const late = (await mails(town)).find(({ sent }) => !sent);
  const id = jobId({ tenantId: town.id, id: late?.id ?? '' });
  await expect.poll(async () => (await boss().getJobById('mail', id))?.state, PATIENTLY).toBe('retry');
  await admin`update pgboss.job set start_after = now() where id = ${id}`;
  await expect.poll(() => names(delivered), PATIENTLY).toEqual(all);
});

test('what a process had begun when it crashed is handed on by another', async () => {
  const [town, { delivered, transport }] = [await newTown(), await mailServer()];
  await queue(town, 'anna');
  await serveTown(boss(), town.id, true);
  const [begun] = await boss().fetch('mail');
  expect(begun?.data).toMatchObject({ tenantId: town.id });
  processes(transport);
  await admin`update pgboss.job set started_on = now() - interval '1 hour' where id = ${begun?.id ?? ''}`;
  await boss().maintain();
  await admin`update pgboss.job set start_after = now() where id = ${begun?.id ?? ''}`;
  await expect.poll(() => names(delivered), PATIENTLY).toEqual(['anna']);
});

test('a crash between the sending and the note of it sends the same mail again, by whose name mailboxes tell', async () => {
  const [town, { delivered, transport }] = [await newTown(), await mailServer()];
  await queue(town, 'anna');
  let crashes = 1;
  const crashing = Object.assign(Object.create(transport) as Transporter, {
    sendMail: async (mail: Parameters<Transporter['sendMail']>[0]) => {
      await transport.sendMail(mail);
      if (crashes-- > 0) throw new Error('gone');
    },
  });
  await serveTown(boss(), town.id, true);
  processes(crashing);
  await expect.poll(() => delivered.length, PATIENTLY).toBe(1);
  const [mail] = await mails(town);
  const id = jobId({ tenantId: town.id, id: mail?.id ?? '' });
  await expect.poll(async () => (await boss().getJobById('mail', id))?.state, PATIENTLY).toBe('retry');
  await admin`update pgboss.job set start_after = now() where id = ${id}`;
  await expect.poll(() => delivered.length, PATIENTLY).toBe(2);
  expect(new Set(delivered.map(messageId)).size).toBe(1);
});

test('what was tried for as long as it is, is given up and tried no more', async () => {
  const [town, { transport }] = [await newTown(), await mailServer({ refusals: 99 })];
  await queue(town, 'anna');
  await serveTown(boss(), town.id, true);
  const [mail] = await mails(town);
  await admin`update pgboss.job set retry_limit = 0 where id = ${jobId({ tenantId: town.id, id: mail?.id ?? '' })}`;
  processes(transport);
  await expect.poll(async () => (await mails(town))[0], PATIENTLY).toMatchObject({ sent: false, dead: true });
});

test('the role that the platform works as has the tables as pg-boss wants them, and can make none', async () => {
  expect(await boss().isInstalled()).toBe(true);
  const [{ version } = { version: 0 }] = await admin`select version from pgboss.version`;
  expect(await boss().schemaVersion()).toBe(version);
  await expect(boss().createQueue('another')).rejects.toThrow(/permission denied/);
});

test('who follows an offer gets one mail of a change from two processes, in the round in which it is news', async () => {
  const [town, { delivered, transport }] = [await newTown(), await mailServer()];
  const { offerId } = await offerIn(town, { format: formats[0]?.code ?? '' });
  await follow(town.anna, { kind: 'offer', offerId });
  await inTenant(town.visitor, async (tx) => {
    const before = await saidNow(tx, offerId);
    await tx.execute(
      sql`update offers set timeline = '[{"date": "2030-05-04", "title": "Rundgang"}]' where id = ${offerId}`,
    );
    await keepSaid(tx, offerId, { before, by: town.emil.memberId });
    await tx.execute(sql`update offer_versions set changed_at = changed_at - interval '16 minutes'`);
    await tx.execute(sql`update follows set followed_at = followed_at - interval '1 hour'`);
  });
  processes(transport, 2);
  for (const _round of [1, 2]) await Promise.all(bosses.map((each) => serveTown(each, town.id, true)));
  await expect.poll(() => names(delivered), PATIENTLY).toEqual(['anna']);
  await expect.poll(async () => (await mails(town)).map(({ sent }) => sent), PATIENTLY).toEqual([true]);
  expect(delivered[0]?.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/im);
});
