import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newcomer, newTown, offerIn, type Town } from '@/db/testing/world';
import type { Actor } from '@/lib/actor';
import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import { formats } from '@/lib/formats/registry';
import { hideContribution, restoreContribution } from '@/lib/moderation/commands';
import { notificationsOf } from '@/lib/notifications/queries/told';
import { withdrawComment } from '@/lib/threads/commands/change-comment';
import { postComment } from '@/lib/threads/commands/post-comment';
import { everythingSaid } from '@/lib/threads/queries/everything';
import { threadView } from '@/lib/threads/queries/view';
import { giveFeedback } from '../commands';
import { contributionToAnswer } from '../queries/answering';
import { keepTemplate } from './templates';

async function talkIn(town: Town, threadId?: string) {
  const thread = threadId ?? (await offerIn(town, { format: 'dialogue' })).threadId;
  const say = async (who: Actor, parentId: string | null = null) => {
    const text = `Gesagt von ${who.pseudonym}`;
    return (await postComment(who, { key: randomUUID(), threadId: thread, parentId, text })).entry.id;
  };
  const seen = async (id: string) =>
    (await threadView(town.visitor, thread, { comment: id })).comments.find((comment) => comment.id === id);
  return { threadId: thread, say, seen };
}

const answer = (contributionId: string, change: object = {}) => ({
  ...{ kind: 'comment', contributionId, status: 'partly', text: 'Zwei von drei Bänken kommen.' },
  ...change,
});

/** What of feedback somebody was told. */
const toldOf = async (who: Actor) =>
  (await notificationsOf(who)).map(({ kind }) => kind).filter((kind) => kind.startsWith('feedback.'));

test('what an official answers stands on the comment for everybody', async () => {
  const town = await newTown();
  const { threadId, say, seen } = await talkIn(town);
  const id = await say(town.anna);
  expect(await seen(id)).not.toHaveProperty('feedback');
  await giveFeedback(town.emil, answer(id));
  const told = { status: 'partly', text: 'Zwei von drei Bänken kommen.', by: 'Emil' };
  expect(await seen(id)).toMatchObject({ rev: 2, feedback: told });
  expect(await everythingSaid(town.visitor, threadId, 0)).toMatchObject({ comments: [{ feedback: told }] });
  await giveFeedback(town.ada, answer(id, { status: 'done', text: 'Sie stehen.' }));
  expect((await seen(id))?.feedback).toMatchObject({ status: 'done', text: 'Sie stehen.', by: 'Ada' });
});

test('whoever took part below it is told once, the author too, and nobody else', async () => {
  const town = await newTown();
  const [berta, carl, dora, eva] = await Promise.all(
    ['Berta', 'Carl', 'Dora', 'Eva'].map((name) => newcomer(town, name)),
  );
  const { say } = await talkIn(town);
  const [top, elsewhere] = [await say(town.anna), await say(eva as Actor)];
  const first = await say(berta as Actor, top);
  await say(berta as Actor, top);
  await say(carl as Actor, first);
  await say(town.emil, first);
  await say(town.anna, first);
  const hidden = await say(dora as Actor, top);
  await hideContribution(town.mona, { kind: 'comment', contributionId: hidden, rule: 1, reason: 'Test' });
  await giveFeedback(town.emil, answer(top));
  expect(await Promise.all([town.anna, berta, carl].map((who) => toldOf(who as Actor)))).toEqual([
    ['feedback.given'],
    ['feedback.below'],
    ['feedback.below'],
  ]);
  expect(await Promise.all([dora, eva, town.emil, town.mona].map((who) => toldOf(who as Actor)))).toEqual([
    [],
    [],
    [],
    [],
  ]);
  await giveFeedback(town.ada, answer(first));
  expect(await toldOf(carl as Actor)).toHaveLength(2);
  expect(await toldOf(town.emil)).toEqual(['feedback.below']);
  await giveFeedback(town.emil, answer(elsewhere));
  expect(await toldOf(berta as Actor)).toEqual(['feedback.given', 'feedback.below']);
  expect(await toldOf(eva as Actor)).toEqual(['feedback.given']);
});

test('whoever said something about an entry of the map is told of its answer', async () => {
  const town = await newTown();
  const berta = await newcomer(town, 'Berta');
  const format = formats.find(({ opens }) => opens.includes('annotate'))?.code ?? '';
  const settings = { categories: [{ key: 'bench', label: 'Bank', colour: '#1f6f4a', icon: 'bench' }] };
  const { threadId } = await offerIn(town, { format, settings });
  const place = { geometry: { type: 'Point', coordinates: [10, 54] }, category: 'bench' };
  const { entry } = await addAnnotation(town.anna, { key: randomUUID(), threadId, ...place, text: 'Eine Bank.' });
  const { say } = await talkIn(town, entry.discussionId);
  await say(town.anna, await say(berta));
  await giveFeedback(town.emil, answer(entry.id, { kind: 'annotation' }));
  expect(await toldOf(town.anna)).toEqual(['feedback.given']);
  expect(await toldOf(berta)).toEqual(['feedback.below']);
});

test('a hidden comment shows no answer and takes none; restored, it has its answer again', async () => {
  const town = await newTown();
  const { say, seen } = await talkIn(town);
  const id = await say(town.anna);
  const which = { kind: 'comment', contributionId: id };
  await giveFeedback(town.emil, answer(id));
  await hideContribution(town.mona, { ...which, rule: 1, reason: 'Test' });
  expect(await seen(id)).toMatchObject({ gone: 'hidden' });
  expect(await seen(id)).not.toHaveProperty('feedback');
  await expect(giveFeedback(town.emil, answer(id, { text: 'Mehr.' }))).rejects.toMatchObject({ code: 'comment.gone' });
  expect(await contributionToAnswer(town.emil, { kind: 'comment', id }, 'de')).toMatchObject({
    may: { ok: false },
    text: '',
  });
  await restoreContribution(town.mona, { ...which, reason: 'Versehen' });
  expect((await seen(id))?.feedback?.status).toBe('partly');
  await withdrawComment(town.anna, { commentId: id });
  expect(await seen(id)).not.toHaveProperty('feedback');
});

test('moderators and residents do not answer for the municipality, nor does another town', async () => {
  const [town, other] = [await newTown(), await newTown()];
  const { threadId, say, seen } = await talkIn(town);
  const id = await say(town.anna);
  for (const who of [town.mona, town.anna]) {
    await expect(giveFeedback(who, answer(id))).rejects.toMatchObject({ code: 'feedback.not-yours' });
    expect((await threadView(who, threadId, {})).may.answer).toBe(false);
  }
  await expect(giveFeedback(other.emil, answer(id))).rejects.toMatchObject({ code: 'comment.not-found' });
  await expect(giveFeedback(town.visitor, answer(id))).rejects.toMatchObject({ kind: 'SignInNeeded' });
  expect((await seen(id))?.rev).toBe(1);
  expect((await threadView(town.emil, threadId, {})).may.answer).toBe(true);
});

test('the form has the texts to start from in the language of who answers', async () => {
  const town = await newTown();
  const { say } = await talkIn(town);
  const id = await say(town.anna);
  const template = { id: '', language: 'de', status: 'noted', name: 'Dank', text: 'Vielen Dank.' };
  await keepTemplate(town.emil, template);
  await keepTemplate(town.emil, { ...template, language: 'en', name: 'Thanks', text: 'Thank you.' });
  const form = async (locale: string) => contributionToAnswer(town.emil, { kind: 'comment', id }, locale);
  expect(await form('de')).toMatchObject({ templates: [{ name: 'Dank' }], before: null, text: 'Gesagt von Anna' });
  expect(await form('en')).toMatchObject({ templates: [{ name: 'Thanks' }] });
});

test('feedback is about one thing: a row about two is refused by the database', async () => {
  const town = await newTown();
  const { say } = await talkIn(town);
  const id = await say(town.anna);
  const two = sql`insert into feedback (seq, status, text, given_by, comment_id, annotation_id)
    values (9, 'done', 'Ja', ${town.emil.memberId}, ${id}, ${id})`;
  const stored = inTenant(town.emil, (tx) => tx.execute(two));
  await expect(stored).rejects.toMatchObject({ cause: { message: expect.stringContaining('feedback_not_about_two') } });
});
