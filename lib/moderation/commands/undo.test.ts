import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newcomer, newTown, offerIn, type Town } from '@/db/testing/world';
import { beginNetiquette } from '@/lib/netiquette/commands/begin-netiquette';
import { postComment } from '@/lib/threads/commands/post-comment';
import { threadView } from '@/lib/threads/queries/view';
import { hideContribution } from '../commands';
import { lastDecision } from '../queries/last-decision';
import { moderationQueue } from '../queries/queue';
import { noticeReceipt } from '../queries/report';
import { claimCase } from './claim-case';
import { decideCase, decideCases } from './decide-case';
import { reportContribution } from './report-contribution';
import { undoDecision, undoDecisions } from './undo-decision';

async function reported(count = 1) {
  const town = await newTown();
  await inTenant({ tenantId: town.id }, (tx) => beginNetiquette(tx));
  const { threadId } = await offerIn(town, { format: 'dialogue' });
  const notices: string[] = [];
  let contributionId = '';
  for (let number = 0; number < count; number += 1) {
    const { entry } = await postComment(town.anna, { key: randomUUID(), threadId, parentId: null, text: 'Sie Esel!' });
    contributionId = entry.id;
    const about = { kind: 'comment', contributionId };
    const said = { key: randomUUID(), ...about, ground: 'rule', rule: 1, reason: 'Esel' };
    notices.push(await reportContribution(town.emil, said));
  }
  const cases = (await moderationQueue(town.mona)).items.map(({ id }) => id);
  return { town, threadId, cases, contributionId, caseId: cases[0] ?? '', notice: notices[0] ?? '' };
}

const told = (town: Town, memberId: string) =>
  inTenant({ tenantId: town.id }, async (tx) =>
    (
      await tx.execute<{ kind: string }>(sql`select kind from notifications where member_id = ${memberId} order by id`)
    ).map(({ kind }) => kind),
  );
test('what was hidden by mistake is shown at once, its case waits again with its moderator, and all are told', async () => {
  const { town, threadId, caseId, notice } = await reported();
  await decideCase(town.mona, { caseId, choice: 'rule-1' });
  expect(await lastDecision(town.mona)).toEqual({ caseId, outcome: 'hidden', rule: 1 });
  await undoDecision(town.mona, { caseId });
  expect((await threadView(town.visitor, threadId, {})).comments[0]).toMatchObject({ gone: null, text: 'Sie Esel!' });
  expect((await moderationQueue(town.mona)).items).toMatchObject([{ id: caseId, people: 1, claim: { by: 'own' } }]);
  expect(await noticeReceipt(town.id, notice)).toMatchObject({ outcome: 'waiting' });
  expect(await told(town, town.anna.memberId)).toEqual(['contribution.hidden', 'contribution.restored']);
  expect(await told(town, town.emil.memberId)).toEqual(['notice.received', 'notice.hidden', 'notice.restored']);
  expect(await lastDecision(town.mona)).toBeNull();
});

test('what was left by mistake waits again, and is decided once more', async () => {
  const { town, caseId, notice } = await reported();
  await decideCase(town.mona, { caseId, choice: 'keep' });
  await undoDecision(town.mona, { caseId });
  expect(await noticeReceipt(town.id, notice)).toMatchObject({ outcome: 'waiting' });
  await decideCase(town.mona, { caseId, choice: 'rule-1' });
  expect(await noticeReceipt(town.id, notice)).toMatchObject({ outcome: 'hidden' });
  expect(await told(town, town.emil.memberId)).toEqual([
    ...['notice.received', 'notice.kept', 'notice.reopened', 'notice.hidden'],
  ]);
});

test('it is for who decided, and for two minutes', async () => {
  const { town, caseId } = await reported();
  await expect(undoDecision(town.mona, { caseId })).rejects.toMatchObject({ kind: 'NotFound' });
  await decideCase(town.mona, { caseId, choice: 'keep' });
  await expect(undoDecision(town.ada, { caseId })).rejects.toMatchObject({ code: 'undo.not-yours' });
  await expect(undoDecision(town.anna, { caseId })).rejects.toMatchObject({ code: 'moderation.not-yours' });
  await expect(undoDecision(town.cem, { caseId })).rejects.toMatchObject({ kind: 'NotFound' });
});

test.each([
  [110, 'yes'],
  [121, 'undo.too-late'],
])('after %i seconds: %s', async (seconds, expected) => {
  const { town, caseId, contributionId } = await reported();
  const hiding = { kind: 'comment', contributionId, rule: 1, reason: 'Esel' };
  await hideContribution(town.mona, hiding, { decidedAt: new Date(Date.now() - seconds * 1_000) });
  const isOffered = (await lastDecision(town.mona)) !== null;
  const said = await undoDecision(town.mona, { caseId }).then(
    () => 'yes',
    ({ code }) => code,
  );
  expect([isOffered, said]).toEqual([expected === 'yes', expected]);
});

test('several cases are decided alike and taken back together, but for what somebody else works at', async () => {
  const { town, cases } = await reported(3);
  const lea = await newcomer(town, 'Lea', 'moderator');
  await claimCase(lea, { caseId: cases[1] });
  const result = await decideCases(town.mona, { cases: [...cases, cases[0], randomUUID()], choice: 'rule-1' });
  expect(result.done).toEqual([cases[0], cases[2]]);
  expect(result.refused.map(({ code }) => code)).toEqual(['case.claimed', 'case.not-found']);
  expect((await moderationQueue(town.mona)).items).toMatchObject([{ id: cases[1] }]);
  expect(await undoDecisions(town.mona, { cases: result.done })).toMatchObject({ done: result.done, refused: [] });
  expect((await moderationQueue(town.mona)).items).toHaveLength(3);
  await expect(decideCases(town.anna, { cases, choice: 'keep' })).rejects.toMatchObject({ kind: 'Forbidden' });
  await expect(undoDecisions(town.anna, { cases })).rejects.toMatchObject({ kind: 'Forbidden' });
  await expect(decideCases(town.mona, { cases: [], choice: 'keep' })).rejects.toMatchObject({ kind: 'Invalid' });
});
