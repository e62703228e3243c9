import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { openSession } from '@/lib/identity/commands/sessions';
import { actorOfSession } from '@/lib/identity/queries';
import { postComment } from '@/lib/threads/commands/post-comment';
import { authorView } from '../queries/author';
import { liftPause, pauseAuthor, warnAuthor } from './sanction';

async function insulted(by: 'anna' | 'mona' | 'ada' = 'anna') {
  const town = await newTown();
  const { threadId } = await offerIn(town, { format: 'dialogue' });
  const post = { key: randomUUID(), threadId, parentId: null, text: 'Sie Esel!' };
  const contributionId = (await postComment(town[by], post)).entry.id;
  const of = { kind: 'comment' as const, contributionId };
  return { town, threadId, of, decision: { ...of, rule: 2, reason: 'Beleidigung' } };
}

/** Anna as the door knows her now. */
async function annaNow(town: Town) {
  const token = await inTenant({ tenantId: town.id }, (tx) => openSession(tx, town.anna.memberId, { way: 'demo' }));
  return actorOfSession(town.id, token);
}

const told = ({ id, anna }: Town) =>
  inTenant({ tenantId: id }, (tx) =>
    tx.execute(sql`select kind, facts from notifications where member_id = ${anna.memberId} order by created_at`),
  );

const inDays = (days: number) => Date.now() + days * 24 * 3_600_000;

test('who is warned reads rule and reason, and goes on', async () => {
  const { town, threadId, of, decision } = await insulted();
  await warnAuthor(town.mona, decision);
  expect(await told(town)).toMatchObject([{ kind: 'member.warned', facts: { rule: 2, reason: 'Beleidigung' } }]);
  await postComment(await annaNow(town), { key: randomUUID(), threadId, parentId: null, text: 'Verzeihung.' });
  expect(await authorView(town.mona, of.kind, of.contributionId)).toMatchObject({
    ...{ contributions: 2, hidden: 0, suspendedUntil: null },
    sanctions: [{ kind: 'warned', rule: 2 }],
  });
});

test('who is paused cannot write until the end, reads when that is, and can once it is lifted', async () => {
  const { town, threadId, of, decision } = await insulted();
  await pauseAuthor(town.mona, { ...decision, days: '7' });
  const post = async () =>
    postComment(await annaNow(town), { key: randomUUID(), threadId, parentId: null, text: 'Und doch.' });
  await expect(post()).rejects.toMatchObject({ code: 'member.suspended' });
  const [notice] = await told(town);
  expect(notice).toMatchObject({ kind: 'member.paused', facts: { rule: 2 } });
  const { until } = (notice?.facts ?? {}) as { until: number };
  expect(until).toBeGreaterThan(inDays(6.9));
  expect(until).toBeLessThan(inDays(7.1));
  await liftPause(town.ada, { ...of, reason: 'Verwechslung' });
  await post();
  await expect(liftPause(town.ada, { ...of, reason: 'Noch einmal' })).rejects.toMatchObject({
    code: 'sanction.not-paused',
  });
});

test('a shorter pause does not shorten a longer one', async () => {
  const { town, of, decision } = await insulted();
  await pauseAuthor(town.mona, { ...decision, days: '30' });
  await pauseAuthor(town.mona, { ...decision, days: '1' });
  const { suspendedUntil } = await authorView(town.mona, of.kind, of.contributionId);
  expect(Number(suspendedUntil)).toBeGreaterThan(inDays(29));
});

test('nobody decides about themselves, about the team, or without being a moderator', async () => {
  const { town, decision } = await insulted();
  for (const actor of [town.anna, town.emil]) {
    await expect(warnAuthor(actor, decision)).rejects.toMatchObject({ kind: 'Forbidden' });
    await expect(authorView(actor, decision.kind, decision.contributionId)).rejects.toMatchObject({
      kind: 'Forbidden',
    });
  }
  const own = await insulted('mona');
  await expect(warnAuthor(own.town.mona, own.decision)).rejects.toMatchObject({ code: 'sanction.own' });
  await expect(pauseAuthor(own.town.ada, { ...own.decision, days: 1 })).rejects.toMatchObject({
    code: 'sanction.of-team',
  });
});

test('a pause is of a length that there is', async () => {
  const { town, decision } = await insulted();
  for (const days of ['0', '-1', '36500', 'x', '']) {
    await expect(pauseAuthor(town.mona, { ...decision, days })).rejects.toMatchObject({ kind: 'Invalid' });
  }
});
