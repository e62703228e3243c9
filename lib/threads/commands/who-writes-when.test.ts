import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { invitedWriters, offerFormats } from '@/db/schema/offers';
import { inTenant } from '@/db/tenancy';
import { newcomer, newTown, type OfferWish, offerIn, type Town } from '@/db/testing/world';
import type { Actor } from '@/lib/actor';
import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import { formats } from '@/lib/formats/registry';
import { isWithin } from '@/lib/offers/model/hours';
import { isWithinHoursAt } from '@/lib/offers/queries/writing';
import { contribute } from '@/lib/review/commands/contribute';
import { forgetThread } from '../queries/known';
import { threadById } from '../queries/thread';
import { threadView } from '../queries/view';
import { castVote } from './cast-vote';
import { editComment } from './change-comment';
import { postComment } from './post-comment';
import { storeComment } from './store-comments';

/** Hours of no minute, so that no clock is in them. */
const never = { days: [1, 2, 3, 4, 5, 6, 7], from: 480, until: 480 };
const always = { days: [1, 2, 3, 4, 5, 6, 7], from: 0, until: 1_440 };

async function talk(wish: Partial<OfferWish> = {}) {
  const town = await newTown();
  const { threadId, formatId } = await offerIn(town, { format: 'dialogue', ...wish });
  const draft = (text: string) => ({ key: randomUUID(), threadId, parentId: null, text });
  const say = (who: Actor, text = 'Gesagt.') => contribute(who, 'comment', draft(text));
  const set = (change: object) =>
    inTenant(town.ada, (tx) => tx.update(offerFormats).set(change).where(eq(offerFormats.id, formatId)));
  return { town, threadId, formatId, draft, say, set };
}

const said = async (town: Town, threadId: string) => (await threadView(town.visitor, threadId, {})).comments.length;

test('outside of the hours residents read and vote, and are told when they may write again', async () => {
  const { town, threadId, say, set } = await talk({ hours: always });
  await say(town.anna);
  const [comment] = (await threadView(town.anna, threadId, {})).comments;
  const commentId = comment?.id ?? '';
  await set({ hours: never });
  const closed = { code: 'thread.out-of-hours', facts: { time: '8:00', weekday: expect.stringMatching(/^[1-7]$/) } };
  await expect(say(town.anna)).rejects.toMatchObject({ kind: 'Forbidden', ...closed });
  await expect(editComment(town.anna, { commentId, text: 'Anders.' })).rejects.toMatchObject(closed);
  for (const who of [town.anna, town.visitor])
    expect((await threadView(who, threadId, {})).may).toMatchObject({ post: closed, moderate: false });
  await castVote(await newcomer(town, 'Berta'), { commentId, value: 1 });
  expect(await said(town, threadId)).toBe(1);
});

test('the town’s own people write at any hour', async () => {
  const { town, threadId, say } = await talk({ hours: never, writers: 'officials' });
  await Promise.all([say(town.mona, 'Eins.'), say(town.emil, 'Zwei.'), say(town.ada, 'Drei.')]);
  expect(await said(town, threadId)).toBe(3);
});

test('what is on its way when the hours end is not stored', async () => {
  const { town, threadId, draft, set } = await talk({ hours: always });
  const thread = await inTenant(town.anna, (tx) => threadById(tx, threadId));
  await set({ hours: never });
  const post = { actor: town.anna, thread, draft: draft('Zu spät.'), hash: 'x', postedAt: null };
  expect(await storeComment(post)).toEqual({ kind: 'moved' });
  // Whoever believes that it is open finds out in the writing statement, and is refused.
  forgetThread(town.id, threadId);
  await set({ hours: always });
  await postComment(town.anna, draft('Rechtzeitig.'));
  await set({ hours: never });
  await expect(postComment(town.anna, draft('Zu spät.'))).rejects.toMatchObject({ code: 'thread.out-of-hours' });
  await set({ hours: null });
  await postComment(town.anna, draft('Wieder offen.'));
  expect(await said(town, threadId)).toBe(2);
});

test('on a map the same hours hold', async () => {
  const format = formats.find(({ opens }) => opens.includes('annotate'))?.code ?? '';
  const settings = { categories: [{ key: 'bench', label: 'Bank', colour: '#1f6f4a', icon: 'bench' }] };
  const { town, threadId } = await talk({ format, settings, hours: never });
  const place = { geometry: { type: 'Point', coordinates: [10, 54] }, category: 'bench', text: 'Eine Bank.' };
  const add = (who: Actor) => addAnnotation(who, { key: randomUUID(), threadId, ...place });
  await expect(add(town.anna)).rejects.toMatchObject({ code: 'thread.out-of-hours' });
  await add(town.mona);
});

test('where only the municipality writes, nobody else does', async () => {
  const { town, threadId, say } = await talk({ writers: 'officials' });
  for (const who of [town.anna, town.visitor])
    await expect(say(who)).rejects.toMatchObject({ code: 'thread.officials-only' });
  await say(town.emil);
  expect(await said(town, threadId)).toBe(1);
});

test('where only residents write, others are asked to show that they live here', async () => {
  const { town, threadId, say } = await talk({ writers: 'residents' });
  await expect(say(town.anna)).rejects.toMatchObject({ code: 'residency.needed' });
  await say({ ...town.anna, isResident: true });
  await say(town.mona);
  expect((await threadView(town.anna, threadId, {})).may.vote).toEqual({ ok: true });
});

test('where only invited people write, it is who has shown an invited address, and not when it is taken back', async () => {
  const { town, threadId, formatId, say } = await talk({ writers: 'invited' });
  const berta = await newcomer(town, 'Berta');
  for (const who of [town.anna, town.visitor])
    await expect(say(who)).rejects.toMatchObject({ code: 'thread.invited-only' });
  const mailOf = sql`(select lower(email) from members where id = ${berta.memberId})`;
  await inTenant(town.ada, (tx) => tx.insert(invitedWriters).values({ offerFormatId: formatId, email: mailOf }));
  await say(berta);
  await expect(say(town.anna)).rejects.toMatchObject({ code: 'thread.invited-only' });
  await inTenant(town.ada, (tx) => tx.delete(invitedWriters));
  await expect(say(berta)).rejects.toMatchObject({ code: 'thread.invited-only' });
  expect(await said(town, threadId)).toBe(1);
});

test('the database and the pages agree on every quarter of an hour of the week', async () => {
  const hours = { days: [2, 5], from: 495, until: 1_200 };
  const { town, formatId } = await talk({ hours });
  const minute = sql`q.minute`;
  const rows = await inTenant(town.ada, (tx) =>
    tx.execute<{ minute: number; open: boolean }>(sql`
      select q.minute, ${isWithinHoursAt(minute)} as open from offer_formats, generate_series(0, 10079, 15) as q(minute)
      where offer_formats.id = ${formatId}`),
  );
  expect(rows.filter(({ minute: at, open }) => open !== isWithin(hours, at))).toEqual([]);
  expect(rows.filter(({ open }) => open)).toHaveLength(2 * 47);
});
