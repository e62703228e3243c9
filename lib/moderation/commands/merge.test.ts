import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newcomer, newTown, offerIn, type Town } from '@/db/testing/world';
import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import { supportAnnotation } from '@/lib/annotations/commands/support-annotation';
import { annotationPage } from '@/lib/annotations/queries';
import { castVote } from '@/lib/threads/commands/cast-vote';
import { withdrawComment } from '@/lib/threads/commands/change-comment';
import { postComment } from '@/lib/threads/commands/post-comment';
import { threadView } from '@/lib/threads/queries/view';
import { hideContribution, restoreContribution } from '../commands';
import { statementOfReasons } from '../queries/statement';
import { mergeContribution } from './merge-contribution';

const say = async (town: Town, threadId: string, text: string) =>
  (await postComment(town.anna, { key: randomUUID(), threadId, parentId: null, text })).entry.id;

async function twice() {
  const town = await newTown();
  const { threadId } = await offerIn(town, { format: 'dialogue' });
  const [kept, copy] = [await say(town, threadId, 'Eine Bank.'), await say(town, threadId, 'Noch eine Bank.')];
  const of = { kind: 'comment' as const, contributionId: copy };
  const merge = { ...of, into: `/x?comment=${kept}#${kept}`, reason: 'Dasselbe.' };
  return { town, threadId, kept, copy, of, merge };
}

const vote = (by: Town['anna'], commentId: string, value: number) => castVote(by, { commentId, value });
const seen = async ({ town, threadId }: { town: Town; threadId: string }) => {
  const view = await threadView(town.visitor, threadId, { sort: 'oldest' });
  return { ...view, one: view.comments[0], other: view.comments[1] };
};

test('what says the same gives way to the first, votes count once for each person, and restoring undoes it', async () => {
  const world = await twice();
  const { town, kept, copy, of, merge } = world;
  const [lea, tom] = [await newcomer(town, 'Lea'), await newcomer(town, 'Tom')];
  await vote(town.emil, kept, 1);
  await vote(town.emil, copy, -1);
  await vote(lea, copy, 1);
  await vote(tom, copy, -1);
  const before = await seen(world);
  await mergeContribution(town.mona, merge);
  const merged = await seen(world);
  expect(merged.one).toMatchObject({ agrees: 2, disagrees: 1, gone: null, rev: merged.head });
  expect(merged.other).toMatchObject({ gone: 'hidden', text: '', merged: { id: kept, number: before.one?.seq } });
  expect([merged.commentCount, merged.head]).toEqual([1, before.head + 2]);
  expect(JSON.stringify(merged)).not.toContain('Noch eine Bank');
  await vote(tom, kept, 1);
  await restoreContribution(town.mona, { ...of, reason: 'Doch nicht.' });
  const after = await seen(world);
  expect(after.one).toMatchObject({ agrees: 2, disagrees: 0 });
  expect(after.other).toMatchObject({ gone: null, text: 'Noch eine Bank.', agrees: 1, disagrees: 2 });
  expect(after.other).not.toHaveProperty('merged');
  expect(after.commentCount).toBe(2);
});

test('what its author took back meanwhile is not counted again by restoring it', async () => {
  const world = await twice();
  const { town, copy, of, merge } = world;
  await mergeContribution(town.mona, merge);
  await withdrawComment(town.anna, { commentId: copy });
  await restoreContribution(town.mona, { ...of, reason: 'Doch nicht.' });
  const after = await seen(world);
  expect([after.commentCount, after.other?.gone]).toEqual([1, 'withdrawn']);
});

test('its author is told and may object', async () => {
  const { town, merge } = await twice();
  await mergeContribution(town.mona, merge);
  const [told] = await inTenant({ tenantId: town.id }, async (tx) => [
    ...(await tx.execute<{ kind: string; href: string }>(
      sql`select kind, href from notifications where member_id = ${town.anna.memberId}`,
    )),
  ]);
  expect(told?.kind).toBe('contribution.merged');
  const statement = await statementOfReasons(town.anna, told?.href.split('/').at(-1) ?? '');
  expect(statement).toMatchObject({ outcome: 'merged', reason: 'Dasselbe.', rule: null, mayObject: { ok: true } });
});

test('only what is there gives way, and only to another one that is there in the same discussion', async () => {
  const { town, kept, copy, of, merge } = await twice();
  const elsewhere = await say(town, (await offerIn(town, { format: 'dialogue' })).threadId, 'Woanders.');
  const into = (id: string) => mergeContribution(town.mona, { ...merge, into: id });
  await expect(into(elsewhere)).rejects.toMatchObject({ code: 'merge.not-found' });
  await expect(into('999')).rejects.toMatchObject({ code: 'merge.not-found' });
  await expect(into('den anderen')).rejects.toMatchObject({ kind: 'Invalid' });
  await expect(into(copy)).rejects.toMatchObject({ code: 'merge.itself' });
  await hideContribution(town.mona, { kind: 'comment', contributionId: kept, rule: 1, reason: 'Esel' });
  await expect(into(kept)).rejects.toMatchObject({ code: 'merge.gone' });
  await restoreContribution(town.mona, { kind: 'comment', contributionId: kept, reason: 'Doch.' });
  await expect(mergeContribution(town.anna, merge)).rejects.toMatchObject({ code: 'moderation.not-yours' });
  await expect(mergeContribution(town.cem, merge)).rejects.toMatchObject({ kind: 'NotFound' });
  await into(kept);
  await expect(into(kept)).rejects.toMatchObject({ code: 'contribution.already-hidden' });
  await expect(
    mergeContribution(town.mona, { ...merge, contributionId: kept, into: of.contributionId }),
  ).rejects.toMatchObject({
    code: 'merge.gone',
  });
});

test('two moderators who merge each into the other leave one of both', async () => {
  const world = await twice();
  const { town, kept, copy, merge } = world;
  const done = await Promise.allSettled([
    mergeContribution(town.mona, merge),
    mergeContribution(town.ada, { ...merge, contributionId: kept, into: copy }),
  ]);
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await seen(world)).commentCount).toBe(1);
});

test('an entry of a map gives way by its number, with those who support it', async () => {
  const town = await newTown();
  const { threadId } = await offerIn(town, { format: 'map-dialogue', settings: SETTINGS });
  const add = async (text: string) =>
    (await addAnnotation(town.anna, { ...PLACE, key: randomUUID(), threadId, text })).entry;
  const [kept, copy] = [await add('Eine Bank.'), await add('Noch eine Bank.')];
  for (const by of [town.emil, town.ada]) await supportAnnotation(by, { annotationId: copy.id, support: 1 });
  await supportAnnotation(town.ada, { annotationId: kept.id, support: 1 });
  const of = { kind: 'annotation', contributionId: copy.id };
  await mergeContribution(town.mona, { ...of, into: `Nr. ${kept.seq}`, reason: 'Dasselbe.' });
  const support = async () => {
    const { annotations } = await annotationPage(town.visitor, threadId);
    return annotations.map((entry) => [entry.id, entry.support, entry.merged?.number]);
  };
  expect(await support()).toEqual([
    [copy.id, 2, kept.seq],
    [kept.id, 2, undefined],
  ]);
  await restoreContribution(town.mona, { ...of, reason: 'Doch nicht.' });
  expect(await support()).toEqual([
    [copy.id, 2, undefined],
    [kept.id, 1, undefined],
  ]);
});

const SETTINGS = { categories: [{ key: 'bench', label: 'Bank', colour: '#1f6f4a', icon: 'bench' }] };
const PLACE = { geometry: { type: 'Point', coordinates: [10, 54] }, placeInWords: null, category: 'bench' };
