import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { feedback } from '@/db/schema/feedback';
import { inTenant } from '@/db/tenancy';
import { newcomer, newTown, offerIn, type Town } from '@/db/testing/world';
import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import { withdrawAnnotation } from '@/lib/annotations/commands/change-annotation';
import { annotationPage } from '@/lib/annotations/queries';
import { formats } from '@/lib/formats/registry';
import { hideContribution, restoreContribution } from '@/lib/moderation/commands';
import { notificationsOf } from '@/lib/notifications/queries/told';
import { giveFeedback } from './commands';

const settings = { categories: [{ key: 'bench', label: 'Bank', colour: '#1f6f4a', icon: 'bench' }] };

/** Any format in which people annotate a map. */
const format = formats.find(({ opens }) => opens.includes('annotate'))?.code ?? '';

/** A map on which Anna asked for a bench. */
async function benchIn(town: Town) {
  const { threadId } = await offerIn(town, { format, settings });
  const place = { geometry: { type: 'Point', coordinates: [10, 54] }, category: 'bench' };
  const draft = { key: randomUUID(), threadId, ...place, text: 'Hier fehlt eine Bank.' };
  const { entry } = await addAnnotation(town.anna, draft);
  const answer = (change: object = {}) => ({
    ...{ kind: 'annotation', contributionId: entry.id, status: 'planned', text: 'Kommt im Mai.' },
    ...change,
  });
  const seen = async () => (await annotationPage(town.visitor, threadId)).annotations[0];
  return { id: entry.id, threadId, answer, seen };
}

test('what a planner answers is on the map for everybody, and its author is told', async () => {
  const town = await newTown();
  const paula = await newcomer(town, 'Paula', 'planner');
  const { id, answer, seen } = await benchIn(town);
  expect((await seen())?.feedback).toBeNull();
  await giveFeedback(paula, answer({ text: ' Kommt\r\nim Mai. ' }));
  const entry = await seen();
  expect(entry).toMatchObject({ rev: 2, feedback: { status: 'planned', text: 'Kommt\nim Mai.', by: 'Paula' } });
  expect(Math.abs(Date.parse(entry?.feedback?.at ?? '') - Date.now())).toBeLessThan(60_000);
  const [notice] = await notificationsOf(town.anna);
  expect(notice).toMatchObject({ kind: 'feedback.given', facts: { status: 'planned' } });
  expect(notice?.href).toContain(id);
});

test('moderators and residents do not speak for the municipality, and nothing changes', async () => {
  const town = await newTown();
  const { answer, seen } = await benchIn(town);
  for (const who of [town.mona, town.anna]) {
    await expect(giveFeedback(who, answer())).rejects.toMatchObject({ kind: 'Forbidden', code: 'feedback.not-yours' });
  }
  await expect(giveFeedback(town.visitor, answer())).rejects.toMatchObject({ kind: 'SignInNeeded' });
  expect(await seen()).toMatchObject({ rev: 1, feedback: null });
});

test('the newest answer counts, and what was said before stays on record', async () => {
  const town = await newTown();
  const { answer, seen } = await benchIn(town);
  await giveFeedback(town.emil, answer());
  await giveFeedback(town.ada, answer({ status: 'done', text: 'Sie steht.' }));
  expect((await seen())?.feedback).toMatchObject({ status: 'done', text: 'Sie steht.', by: 'Ada' });
  const rows = await inTenant(town.emil, (tx) => tx.execute(sql`select status from feedback order by seq`));
  expect([...rows]).toEqual([{ status: 'planned' }, { status: 'done' }]);
  for (const deed of [sql`update feedback set text = ''`, sql`delete from feedback`]) {
    const done = inTenant(town.emil, (tx) => tx.execute(deed));
    await expect(done).rejects.toMatchObject({ cause: { message: expect.stringContaining('permission denied') } });
  }
});

test('the same answer sent twice is said once', async () => {
  const town = await newTown();
  const { answer, seen } = await benchIn(town);
  await Promise.all([giveFeedback(town.emil, answer()), giveFeedback(town.emil, answer())]);
  expect((await seen())?.rev).toBe(2);
  expect(await notificationsOf(town.anna)).toHaveLength(1);
});

test('one answers also after the end', async () => {
  const town = await newTown();
  const { answer, seen } = await benchIn(town);
  const lastYear = sql`now() - interval '1 year'`;
  await inTenant(town.ada, async (tx) => {
    await tx.execute(sql`update offers set opens_at = ${lastYear}, closes_at = now() - interval '1 day'`);
    await tx.execute(sql`update offer_formats set opens_at = ${lastYear}, closes_at = now() - interval '1 day'`);
  });
  await giveFeedback(town.emil, answer());
  expect((await seen())?.feedback?.status).toBe('planned');
});

test('a hidden entry shows no answer and takes none; restored, it has its answer again', async () => {
  const town = await newTown();
  const { id, answer, seen } = await benchIn(town);
  await giveFeedback(town.emil, answer());
  await hideContribution(town.mona, { kind: 'annotation', contributionId: id, rule: 1, reason: 'Test' });
  expect(await seen()).toMatchObject({ gone: 'hidden', feedback: null });
  await expect(giveFeedback(town.emil, answer({ text: 'Noch etwas.' }))).rejects.toMatchObject({
    code: 'annotation.gone',
  });
  await restoreContribution(town.mona, { kind: 'annotation', contributionId: id, reason: 'Versehen' });
  expect(await seen()).toMatchObject({ gone: null, feedback: { text: 'Kommt im Mai.' } });
  await withdrawAnnotation(town.anna, { annotationId: id });
  expect(await seen()).toMatchObject({ gone: 'withdrawn', feedback: null });
});

test('in another town nobody is answered', async () => {
  const [town, other] = [await newTown(), await newTown()];
  const { id, answer, seen } = await benchIn(town);
  await expect(giveFeedback(other.emil, answer())).rejects.toMatchObject({ kind: 'NotFound' });
  expect((await seen())?.feedback).toBeNull();
  await giveFeedback(town.emil, answer());
  const told = (who: Town) => inTenant(who.emil, (tx) => tx.select({ id: feedback.annotationId }).from(feedback));
  expect(await told(other)).toEqual([]);
  expect(await told(town)).toEqual([{ id }]);
});

test.each([
  ['of an unknown status', { status: 'perhaps' }, 'status.unknown'],
  ['without a text', { text: ' \n ' }, 'text.missing'],
  ['of 2,001 characters', { text: 'x'.repeat(2_001) }, 'text.too-long'],
])('an answer %s is refused', async (_what, change, code) => {
  const town = await newTown();
  const { answer, seen } = await benchIn(town);
  await expect(giveFeedback(town.emil, answer(change))).rejects.toMatchObject({
    kind: 'Invalid',
    facts: { problems: [{ code }] },
  });
  await giveFeedback(town.emil, answer({ text: 'x'.repeat(2_000) }));
  expect((await seen())?.feedback?.text).toHaveLength(2_000);
});
