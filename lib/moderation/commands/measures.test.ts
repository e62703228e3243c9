import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { beginNetiquette } from '@/lib/netiquette/commands/begin-netiquette';
import { editComment } from '@/lib/threads/commands/change-comment';
import { postComment } from '@/lib/threads/commands/post-comment';
import { threadView } from '@/lib/threads/queries/view';
import { coverContribution, hideContribution, keepContribution, restoreContribution } from '../commands';
import { measuresView } from '../queries/measures';
import { publicLog } from '../queries/public-log';
import { moderationQueue } from '../queries/queue';
import { noticeReceipt } from '../queries/report';
import { statementOfReasons } from '../queries/statement';
import { answerProposal } from './answer-proposal';
import { decideCase } from './decide-case';
import { objectAsAuthor } from './object';
import { reportContribution } from './report-contribution';
import { askForChange, proposeShortening } from './request-change';
import { undoDecision } from './undo-decision';

const SAID = 'Die Bank ist kaputt, Sie Esel!';
const SHORTER = 'Die Bank ist kaputt, […]!';

async function said(text = SAID) {
  const town = await newTown();
  await inTenant({ tenantId: town.id }, (tx) => beginNetiquette(tx));
  const { threadId } = await offerIn(town, { format: 'dialogue' });
  const { entry } = await postComment(town.anna, { key: randomUUID(), threadId, parentId: null, text });
  const of = { kind: 'comment' as const, contributionId: entry.id };
  return { town, threadId, of, why: { ...of, rule: 1, reason: 'Esel' } };
}

const report = (town: Town, of: { kind: string; contributionId: string }) =>
  reportContribution(town.emil, { key: randomUUID(), ...of, ground: 'rule', rule: 1, reason: 'Esel' });

const told = (town: Town, memberId: string) =>
  inTenant({ tenantId: town.id }, async (tx) => {
    const rows = await tx.execute<{ kind: string; href: string }>(
      sql`select kind, href from notifications where member_id = ${memberId} order by id`,
    );
    return [...rows];
  });
const kinds = async (town: Town, memberId: string) => (await told(town, memberId)).map(({ kind }) => kind);
/** The last decision that Anna was told of. */
const lastOf = async (town: Town) => (await told(town, town.anna.memberId)).at(-1)?.href.split('/').at(-1) ?? '';
const seen = async (town: Town, threadId: string) => (await threadView(town.visitor, threadId, {})).comments[0];
const days = (town: Town, count: number) =>
  inTenant({ tenantId: town.id }, (tx) =>
    tx.execute(sql`update change_requests set asked_at = asked_at - make_interval(days => ${count}),
      due_at = due_at - make_interval(days => ${count})`),
  );

test('what is covered stays with a warning that names the rule, for all who follow it, until it is uncovered', async () => {
  const { town, threadId, of, why } = await said();
  const before = await threadView(town.visitor, threadId, {});
  await coverContribution(town.mona, why);
  const covered = await threadView(town.visitor, threadId, {});
  expect(covered.comments[0]).toMatchObject({ text: SAID, warning: 1, gone: null, rev: before.head + 1 });
  expect([covered.head, covered.commentCount]).toEqual([before.head + 1, 1]);
  await expect(coverContribution(town.mona, why)).rejects.toMatchObject({ code: 'contribution.already-covered' });
  const statement = await statementOfReasons(town.anna, await lastOf(town));
  expect(statement).toMatchObject({ outcome: 'covered', reason: 'Esel', rule: { number: 1 }, mayObject: { ok: true } });
  await restoreContribution(town.mona, { ...of, reason: 'Doch nicht.' });
  const after = await threadView(town.visitor, threadId, {});
  expect(after.comments[0]).not.toHaveProperty('warning');
  expect(after.commentCount).toBe(1);
  expect(await kinds(town, town.anna.memberId)).toEqual(['contribution.covered', 'contribution.restored']);
  expect((await publicLog(town.id, undefined)).decisions.map(({ outcome }) => outcome)).toEqual([
    'restored',
    'covered',
  ]);
});

test('what is covered can be hidden, and counts once whatever was done before', async () => {
  const { town, threadId, of, why } = await said();
  await coverContribution(town.mona, why);
  await hideContribution(town.mona, why);
  expect(await threadView(town.visitor, threadId, {})).toMatchObject({
    commentCount: 0,
    comments: [{ gone: 'hidden' }],
  });
  expect(await seen(town, threadId)).not.toHaveProperty('warning');
  await restoreContribution(town.mona, { ...of, reason: 'Doch nicht.' });
  expect(await threadView(town.visitor, threadId, {})).toMatchObject({ commentCount: 1, comments: [{ gone: null }] });
});

test('who may not hide may not cover, ask or propose either', async () => {
  const { town, why } = await said();
  for (const act of [coverContribution, askForChange, proposeShortening]) {
    const input = { ...why, text: SHORTER };
    await expect(act(town.anna, input)).rejects.toMatchObject({ code: 'moderation.not-yours' });
    await expect(act(town.emil, input)).rejects.toMatchObject({ code: 'moderation.not-yours' });
    await expect(act(town.visitor, input)).rejects.toMatchObject({ kind: 'SignInNeeded' });
    await expect(act(town.cem, input)).rejects.toMatchObject({ kind: 'NotFound' });
    await expect(act(town.mona, { ...input, reason: ' ' })).rejects.toMatchObject({ kind: 'Invalid' });
  }
  await expect(measuresView(town.anna, 'comment', why.contributionId)).rejects.toMatchObject({ kind: 'Forbidden' });
  await expect(measuresView(town.cem, 'comment', why.contributionId)).rejects.toMatchObject({ kind: 'NotFound' });
});

test('an author objects to a cover, which is lifted and never made a hiding by that', async () => {
  const { town, threadId, why } = await said();
  await coverContribution(town.mona, why);
  await objectAsAuthor(town.anna, { decisionId: await lastOf(town), text: 'Ein Zitat.' });
  const [open] = (await moderationQueue(town.ada)).items;
  const wish = { caseId: open?.id, reason: 'Stimmt.' };
  await expect(decideCase(town.ada, { ...wish, choice: 'rule-1' })).rejects.toMatchObject({ kind: 'Invalid' });
  await decideCase(town.ada, { ...wish, choice: 'restore' });
  expect(await seen(town, threadId)).not.toHaveProperty('warning');
});

test('covering answers who reported it, and is taken back in the first minutes', async () => {
  const { town, threadId, of, why } = await said();
  const notice = await report(town, of);
  await coverContribution(town.mona, why);
  expect(await noticeReceipt(town.id, notice)).toMatchObject({ outcome: 'covered', mayObject: { ok: true } });
  const [caseId] = await inTenant({ tenantId: town.id }, async (tx) =>
    (await tx.execute<{ id: string }>(sql`select id from cases`)).map(({ id }) => id),
  );
  await undoDecision(town.mona, { caseId });
  expect(await seen(town, threadId)).not.toHaveProperty('warning');
  expect((await moderationQueue(town.mona)).items).toMatchObject([{ id: caseId, people: 1 }]);
});

test('who is asked to change something finds it, changes it, and nothing waits any more', async () => {
  const { town, of, why } = await said();
  const notice = await report(town, of);
  await askForChange(town.mona, why);
  expect(await kinds(town, town.anna.memberId)).toEqual(['contribution.asked']);
  expect(await kinds(town, town.emil.memberId)).toEqual(['notice.received', 'notice.asked']);
  expect(await noticeReceipt(town.id, notice)).toMatchObject({ outcome: 'asked', mayObject: { ok: false } });
  const decisionId = await lastOf(town);
  expect(await statementOfReasons(town.anna, decisionId)).toMatchObject({
    outcome: 'asked',
    asked: { isOpen: true, text: null },
  });
  expect((await moderationQueue(town.mona)).items).toEqual([]);
  await editComment(town.anna, { commentId: of.contributionId, text: 'Die Bank ist kaputt.' });
  await days(town, 8);
  expect((await moderationQueue(town.mona)).items).toEqual([]);
  expect(await statementOfReasons(town.anna, decisionId)).toMatchObject({ asked: { isOpen: false } });
});

test('who changes nothing has the case wait again, and who reported it hears how it ends', async () => {
  const { town, of, why } = await said();
  await report(town, of);
  await askForChange(town.mona, why);
  await days(town, 6);
  expect((await moderationQueue(town.mona)).items).toEqual([]);
  await days(town, 2);
  const queue = await moderationQueue(town.mona);
  expect(queue).toMatchObject({ items: [{ matter: 'unanswered' }], counts: { unanswered: 1 } });
  await decideCase(town.mona, { caseId: queue.items[0]?.id, choice: 'rule-1' });
  expect((await moderationQueue(town.mona)).items).toEqual([]);
  expect(await kinds(town, town.emil.memberId)).toEqual(['notice.received', 'notice.asked', 'notice.hidden']);
});

test('a request is taken back by leaving all as it is, which its author is told', async () => {
  const { town, of, why } = await said();
  await expect(keepContribution(town.mona, { ...of, reason: 'Passt.' })).rejects.toMatchObject({
    code: 'case.not-open',
  });
  await askForChange(town.mona, why);
  expect(await measuresView(town.mona, 'comment', of.contributionId)).toMatchObject({
    request: { rule: 1, text: null },
    may: { takeBack: { ok: true }, cover: { ok: true } },
  });
  await keepContribution(town.mona, { ...of, reason: 'Passt.' });
  expect(await kinds(town, town.anna.memberId)).toEqual(['contribution.asked', 'contribution.settled']);
  expect(await statementOfReasons(town.anna, await lastOf(town))).toMatchObject({ outcome: 'kept' });
});

test('nobody is asked to change what they cannot edit', async () => {
  const { town, of, why } = await said();
  await hideContribution(town.mona, why);
  await expect(askForChange(town.mona, why)).rejects.toMatchObject({ code: 'contribution.already-hidden' });
  await restoreContribution(town.mona, { ...of, reason: 'Doch nicht.' });
  await inTenant({ tenantId: town.id }, (tx) => tx.execute(sql`update offer_formats set reviews_first = true`));
  await expect(askForChange(town.mona, why)).rejects.toMatchObject({ code: 'request.not-editable' });
});

test('a proposal changes nothing until its author agrees, and then it is an edit of theirs', async () => {
  const { town, threadId, of, why } = await said();
  const notice = await report(town, of);
  const wrong = proposeShortening(town.mona, { ...why, text: 'Die Bank ist schön' });
  await expect(wrong).rejects.toMatchObject({ code: 'proposal.not-shorter' });
  await proposeShortening(town.mona, { ...why, text: SHORTER });
  expect(await seen(town, threadId)).toMatchObject({ text: SAID, edited: false });
  const decisionId = await lastOf(town);
  expect(await statementOfReasons(town.anna, decisionId)).toMatchObject({ asked: { text: SHORTER, isOpen: true } });
  await expect(answerProposal(town.emil, { decisionId, answer: 'agreed' })).rejects.toMatchObject({ kind: 'NotFound' });
  await expect(answerProposal(town.cem, { decisionId, answer: 'agreed' })).rejects.toMatchObject({ kind: 'NotFound' });
  const before = await threadView(town.visitor, threadId, {});
  await answerProposal(town.anna, { decisionId, answer: 'agreed' });
  const after = await threadView(town.visitor, threadId, {});
  expect(after.head).toBe(before.head + 1);
  expect(after.comments[0]).toMatchObject({ text: SHORTER, edited: true, shortened: true, rev: after.head });
  await expect(answerProposal(town.anna, { decisionId, answer: 'agreed' })).rejects.toMatchObject({
    code: 'proposal.answered',
  });
  expect(await noticeReceipt(town.id, notice)).toMatchObject({ outcome: 'shortened' });
  expect(await kinds(town, town.emil.memberId)).toEqual(['notice.received', 'notice.proposed', 'notice.shortened']);
  const kept = await inTenant({ tenantId: town.id }, (tx) => tx.execute(sql`select text from comment_versions`));
  expect([...kept]).toEqual([{ text: SAID }]);
  await editComment(town.anna, { commentId: of.contributionId, text: 'Neu.' });
  expect(await seen(town, threadId)).not.toHaveProperty('shortened');
});

test('agreeing shows what is hidden meanwhile, refusing leaves it so', async () => {
  for (const answer of ['agreed', 'refused'] as const) {
    const { town, threadId, why } = await said();
    await hideContribution(town.mona, why);
    await proposeShortening(town.mona, { ...why, text: SHORTER });
    await answerProposal(town.anna, { decisionId: await lastOf(town), answer });
    const shown = await threadView(town.visitor, threadId, {});
    expect([shown.commentCount, shown.comments[0]?.gone]).toEqual(answer === 'agreed' ? [1, null] : [0, 'hidden']);
    expect((await moderationQueue(town.mona)).items).toEqual([]);
  }
});

test('a refused proposal waits at once, one that its author edited past or that was decided otherwise is over', async () => {
  const refused = await said();
  await proposeShortening(refused.town.mona, { ...refused.why, text: SHORTER });
  await answerProposal(refused.town.anna, { decisionId: await lastOf(refused.town), answer: 'refused' });
  expect((await moderationQueue(refused.town.mona)).items).toMatchObject([{ matter: 'unanswered', people: 0 }]);
  for (const end of [
    ({ town, of }: typeof refused) => editComment(town.anna, { commentId: of.contributionId, text: 'Anders.' }),
    ({ town, why }: typeof refused) => coverContribution(town.mona, why),
  ]) {
    const world = await said();
    await proposeShortening(world.town.mona, { ...world.why, text: SHORTER });
    const decisionId = await lastOf(world.town);
    await end(world);
    const late = answerProposal(world.town.anna, { decisionId, answer: 'agreed' });
    await expect(late).rejects.toMatchObject({ code: 'proposal.over' });
  }
});

test('while an objection waits, a proposal does too', async () => {
  const { town, why } = await said();
  await hideContribution(town.mona, why);
  const hidden = await lastOf(town);
  await proposeShortening(town.mona, { ...why, text: SHORTER });
  const decisionId = await lastOf(town);
  await objectAsAuthor(town.anna, { decisionId: hidden, text: 'Ein Zitat.' });
  const early = answerProposal(town.anna, { decisionId, answer: 'agreed' });
  await expect(early).rejects.toMatchObject({ code: 'proposal.objected' });
});
