import { randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { castVote } from '@/lib/threads/commands/cast-vote';
import { postComment } from '@/lib/threads/commands/post-comment';
import { threadView } from '@/lib/threads/queries/view';
import { usualRetention } from '../model';
import { carryOutPeriods } from './carry-out';
import { choosePeriods } from './choose-periods';

const talk = formats.find(({ showsOnlyItsThread }) => showsOnlyItsThread)?.code ?? '';

const inTown = <R extends Record<string, unknown>>({ id }: Town, query: SQL) =>
  inTenant({ tenantId: id }, async (tx) => [...(await tx.execute<R>(query))]);

const countOf = async (town: Town, table: string) =>
  (await inTown<{ count: number }>(town, sql`select count(*)::int as count from ${sql.identifier(table)}`))[0]?.count;

/** An offer in which Anna said two things, Emil one for the town, and Mona agreed with Anna. */
async function talked(town: Town) {
  const { threadId, offerId } = await offerIn(town, { format: talk });
  const say = async (by: Town['anna'], text: string) =>
    (await postComment(by, { key: randomUUID(), threadId, parentId: null, text })).entry.id;
  const commentId = await say(town.anna, 'Mehr Bäume.');
  await say(town.anna, 'Und Bänke.');
  await say(town.emil, 'Dazu gibt es einen Plan.');
  await castVote(town.mona, { commentId, value: 1 });
  return {
    shown: async () => (await threadView(town.visitor, threadId, { sort: 'oldest' })).comments,
    endedFor: (months: number) =>
      inTown(
        town,
        sql`update offers set closes_at = now() - make_interval(months => ${months}::int, days => 1) where id = ${offerId}`,
      ),
  };
}

const short = { contributions: 24, answers: 12, messages: 3, drafts: 1 };

test('names go from contributions once an offer has been over for long enough, and the town’s own stay', async () => {
  const town = await newTown();
  const { shown, endedFor } = await talked(town);
  await choosePeriods(town.ada, short);
  const names = async () => (await shown()).map(({ author }) => author.name);
  await endedFor(23);
  await carryOutPeriods(town.id);
  expect(await names()).toEqual(['Anna', 'Anna', 'Emil']);
  await endedFor(24);
  expect(await carryOutPeriods(town.id)).toMatchObject({ contributions: 2 });
  expect(await names()).toEqual(['', '', 'Emil']);
  expect((await shown()).map(({ text }) => text)).toEqual(['Mehr Bäume.', 'Und Bänke.', 'Dazu gibt es einen Plan.']);
});

test('who agreed is forgotten, how many did is not', async () => {
  const town = await newTown();
  const { shown, endedFor } = await talked(town);
  await choosePeriods(town.ada, short);
  await endedFor(12);
  expect(await carryOutPeriods(town.id)).toMatchObject({ answers: 1, contributions: 0 });
  expect(await countOf(town, 'votes')).toBe(0);
  expect((await shown())[0]).toMatchObject({ agrees: 1, author: { name: 'Anna' } });
});

test('the answers to a survey stay and belong to nobody', async () => {
  const town = await newTown();
  const { formatId, offerId } = await offerIn(town, { format: talk });
  await inTown(
    town,
    sql`insert into responses (offer_format_id, number, member_id, answers)
      values (${formatId}, 1, ${town.anna.memberId}, '{"mood":4}')`,
  );
  await inTown(town, sql`update offers set closes_at = now() - interval '25 months' where id = ${offerId}`);
  await carryOutPeriods(town.id);
  expect(await inTown(town, sql`select member_id, answers from responses`)).toEqual([
    { member_id: null, answers: { mood: 4 } },
  ]);
});

test('a kept page shows names no longer', async () => {
  const town = await newTown();
  const { endedFor } = await talked(town);
  await endedFor(usualRetention.contributions);
  const version = async () => Number((await inTown(town, sql`select version::int from page_versions`))[0]?.version);
  const before = await version();
  await carryOutPeriods(town.id);
  expect(await version()).toBeGreaterThan(before);
});

test('messages, invitations, mails and what tells of signing in go when their time is over', async () => {
  const town = await newTown();
  const me = town.anna.memberId;
  for (const age of ['1 day', '13 months'])
    for (const query of [
      sql`insert into notifications (member_id, kind, created_at) values (${me}, 'x', now() - ${age}::interval)`,
      sql`insert into mails (recipient, subject, text, html, written_at, sent_at)
        values ('a@b.example', '', '', '', now() - ${age}::interval, now() - ${age}::interval)`,
      sql`insert into invitations (email, roles, expires_at) values (${`${randomUUID()}@b.example`}, '{editor}', now() - ${age}::interval)`,
      sql`insert into sessions (token_hash, member_id, expires_at)
        values (${randomUUID()}, ${me}, now() + interval '2 days' - ${age}::interval)`,
      sql`insert into attempts (purpose, subject, tried_at) values ('x', 'y', now() + interval '1 hour' - ${age}::interval)`,
    ])
      await inTown(town, query);
  expect(await carryOutPeriods(town.id)).toMatchObject({ expired: 2, old: 3 });
  for (const table of ['notifications', 'mails', 'sessions', 'attempts'])
    expect(await countOf(town, table), table).toBe(1);
  const left = await inTown<{ email: string; waits: boolean }>(
    town,
    sql`select email, withdrawn_at is null as waits from invitations order by expires_at`,
  );
  expect(left.map(({ email, waits }) => [email.endsWith('@erased.invalid'), waits])).toEqual([
    [true, false],
    [false, true],
  ]);
});

test('done twice it does nothing more, and the log says how many rows it were and nothing else', async () => {
  const town = await newTown();
  const { endedFor } = await talked(town);
  await endedFor(usualRetention.contributions);
  const first = await carryOutPeriods(town.id);
  const again = await carryOutPeriods(town.id);
  expect(again).toEqual({ expired: 0, old: 0, answers: 0, contributions: 0, reporters: 0 });
  const logged = await inTown(
    town,
    sql`
    select actor_id, facts from audit_entries where action = 'retention.carried-out' order by happened_at`,
  );
  expect(logged).toEqual([
    { actor_id: null, facts: { step: 'answers', rows: first.answers } },
    { actor_id: null, facts: { step: 'contributions', rows: first.contributions } },
  ]);
});

test('what is over in another town stays until it is that town’s turn', async () => {
  const [here, there] = [await newTown(), await newTown()];
  for (const town of [here, there]) await (await talked(town)).endedFor(usualRetention.contributions);
  await carryOutPeriods(here.id);
  expect([await countOf(here, 'votes'), await countOf(there, 'votes')]).toEqual([0, 1]);
  expect(await carryOutPeriods(there.id)).toMatchObject({ contributions: 2 });
});

test('a town chooses between few periods, and its admin alone does', async () => {
  const { ada, emil } = await newTown();
  await expect(choosePeriods(ada, { ...short, answers: 1 })).rejects.toMatchObject({
    facts: { problems: [{ field: 'answers', code: 'retention.period-unknown' }] },
  });
  await expect(choosePeriods(emil, short)).rejects.toMatchObject({ code: 'role.admin-needed' });
});
