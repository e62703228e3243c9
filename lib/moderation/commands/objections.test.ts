import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { beginNetiquette } from '@/lib/netiquette/commands/begin-netiquette';
import { postComment } from '@/lib/threads/commands/post-comment';
import { threadView } from '@/lib/threads/queries/view';
import { hideContribution, restoreContribution } from '../commands';
import { caseView } from '../queries/case-view';
import { moderationQueue } from '../queries/queue';
import { noticeReceipt } from '../queries/report';
import { statementOfReasons } from '../queries/statement';
import { takeNextCase } from './claim-case';
import { decideCase } from './decide-case';
import { forgetReporters } from './forget-reporters';
import { objectAsAuthor, objectAsReporter } from './object';
import { reportContribution } from './report-contribution';
import { undoDecision } from './undo-decision';

async function comment() {
  const town = await newTown();
  await inTenant({ tenantId: town.id }, (tx) => beginNetiquette(tx));
  const { threadId } = await offerIn(town, { format: 'dialogue' });
  const { entry } = await postComment(town.anna, { key: randomUUID(), threadId, parentId: null, text: 'Sie Esel!' });
  return { town, threadId, about: { kind: 'comment', contributionId: entry.id } };
}

/** Anna's comment, which mona has hidden. */
async function hidden(past: { decidedAt?: Date } = {}) {
  const made = await comment();
  await hideContribution(made.town.mona, { ...made.about, rule: 1, reason: 'Beleidigung' }, past);
  return { ...made, decisionId: await lastOf(made.town) };
}

/** Anna's comment, which vera has reported and mona leaves. */
async function kept() {
  const made = await comment();
  const { town, about } = made;
  const said = { ...about, ground: 'rule', rule: 1, reason: 'Esel', contactEmail: 'vera@mail.example' };
  const noticeId = await reportContribution(town.visitor, { key: randomUUID(), ...said });
  const caseId = await caseIn(town);
  await decideCase(town.mona, { caseId, choice: 'keep', reason: 'Unter Freunden' });
  return { ...made, noticeId, caseId };
}

const lastOf = (town: Town) =>
  inTenant({ tenantId: town.id }, async (tx) => {
    const [row] = await tx.execute<{ id: string }>(sql`select id from decisions order by decided_at desc limit 1`);
    return row?.id ?? '';
  });
const caseIn = async (town: Town) => (await moderationQueue(town.ada)).items[0]?.id ?? '';
function ago(months: number, days: number): { decidedAt: Date } {
  const now = new Date();
  return { decidedAt: new Date(now.getFullYear(), now.getMonth() - months, now.getDate() - days) };
}
const told = (town: Town, memberId: string) =>
  inTenant({ tenantId: town.id }, async (tx) =>
    (
      await tx.execute<{ kind: string }>(sql`select kind from notifications where member_id = ${memberId} order by id`)
    ).map(({ kind }) => kind),
  );
const mailsTo = (town: Town, address: string) =>
  inTenant({ tenantId: town.id }, async (tx) =>
    (
      await tx.execute<{ subject: string }>(
        sql`select subject from mails where recipient = ${address} order by written_at, id`,
      )
    ).map(({ subject }) => subject),
  );

describe('an author', () => {
  test('reads what was decided about their contribution and why; nobody else does', async () => {
    const { town, decisionId } = await hidden();
    expect(await statementOfReasons(town.anna, decisionId)).toMatchObject({
      ...{ outcome: 'hidden', reason: 'Beleidigung', text: 'Sie Esel!', netiquetteVersion: 1, isFromNotice: false },
      ...{ rule: { number: 1 }, mayObject: { ok: true }, objection: null },
    });
    for (const actor of [town.emil, town.mona, town.cem])
      await expect(statementOfReasons(actor, decisionId)).rejects.toMatchObject({ kind: 'NotFound' });
    const [{ href = '' } = {}] = await inTenant(town.anna, (tx) =>
      tx.execute<{ href: string }>(sql`select href from notifications`),
    );
    expect(href).toBe(`/${town.slug}/decisions/${decisionId}`);
  });

  test('objects once; sent twice it is one', async () => {
    const { town, decisionId } = await hidden();
    await objectAsAuthor(town.anna, { decisionId, text: 'Das war ein Zitat.' });
    await objectAsAuthor(town.anna, { decisionId, text: 'Das war ein Zitat.' });
    expect((await moderationQueue(town.ada)).counts).toMatchObject({ reported: 0, objection: 1 });
    await expect(objectAsAuthor(town.anna, { decisionId, text: 'Und noch etwas' })).rejects.toMatchObject({
      code: 'objection.already',
    });
    expect(await statementOfReasons(town.anna, decisionId)).toMatchObject({
      objection: { text: 'Das war ein Zitat.', outcome: null },
    });
  });

  test('has six months for that', async () => {
    const [late, early] = [await hidden(ago(6, 1)), await hidden(ago(5, 27))];
    const objecting = ({ town, decisionId }: typeof late) => objectAsAuthor(town.anna, { decisionId, text: 'Zitat' });
    await expect(objecting(late)).rejects.toMatchObject({ code: 'objection.too-late' });
    await expect(objecting(early)).resolves.toBeNull();
  });

  test('does not object to what is another’s, or is shown again', async () => {
    const { town, decisionId, about } = await hidden();
    const objection = { decisionId, text: 'Zitat' };
    await expect(objectAsAuthor(town.emil, objection)).rejects.toMatchObject({ kind: 'NotFound' });
    await expect(objectAsAuthor(town.visitor, objection)).rejects.toMatchObject({ kind: 'SignInNeeded' });
    await expect(objectAsAuthor(town.anna, { ...objection, text: ' ' })).rejects.toMatchObject({ kind: 'Invalid' });
    await restoreContribution(town.mona, { ...about, reason: 'Irrtum' });
    await expect(objectAsAuthor(town.anna, objection)).rejects.toMatchObject({ code: 'objection.nothing' });
  });
});

describe('an objection', () => {
  test('is decided by somebody else than who decided first, who is not even offered it', async () => {
    const { town, decisionId, about } = await hidden();
    await objectAsAuthor(town.anna, { decisionId, text: 'Zitat' });
    const caseId = await caseIn(town);
    expect(await moderationQueue(town.mona)).toMatchObject({ items: [], counts: { objection: 0 }, ofOthers: 1 });
    expect(await takeNextCase(town.mona)).toBeNull();
    const granting = { caseId, choice: 'restore', reason: 'Stimmt, ein Zitat.' };
    await expect(decideCase(town.mona, granting)).rejects.toMatchObject({ code: 'objection.same-decider' });
    await expect(restoreContribution(town.mona, { ...about, reason: 'Na gut' })).rejects.toMatchObject({
      code: 'case.objection-open',
    });
    await expect(undoDecision(town.mona, { caseId })).rejects.toMatchObject({ code: 'undo.too-late' });
    await expect(decideCase(town.anna, granting)).rejects.toMatchObject({ kind: 'Forbidden' });
    await expect(decideCase(town.ada, granting)).resolves.toBeNull();
  });

  test('that is granted shows the contribution again, and all are told', async () => {
    const { town, threadId, decisionId } = await hidden();
    await objectAsAuthor(town.anna, { decisionId, text: 'Zitat' });
    await decideCase(town.ada, { caseId: await caseIn(town), choice: 'restore', reason: 'Stimmt, ein Zitat.' });
    expect((await threadView(town.visitor, threadId, {})).comments[0]).toMatchObject({ gone: null });
    expect(await statementOfReasons(town.anna, decisionId)).toMatchObject({
      objection: { outcome: 'upheld', reason: 'Stimmt, ein Zitat.' },
    });
    expect(await told(town, town.anna.memberId)).toEqual([
      ...['contribution.hidden', 'objection.received', 'objection.upheld'],
    ]);
    expect((await moderationQueue(town.ada)).items).toEqual([]);
  });

  test('that is rejected needs a reason of its own, and changes nothing', async () => {
    const { town, threadId, decisionId } = await hidden();
    await objectAsAuthor(town.anna, { decisionId, text: 'Zitat' });
    const caseId = await caseIn(town);
    await expect(decideCase(town.ada, { caseId, choice: 'keep' })).rejects.toMatchObject({ kind: 'Invalid' });
    await decideCase(town.ada, { caseId, choice: 'keep', reason: 'Kein Zitat.' });
    expect((await threadView(town.visitor, threadId, {})).comments[0]).toMatchObject({ gone: 'hidden' });
    expect(await told(town, town.anna.memberId)).toEqual([
      ...['contribution.hidden', 'objection.received', 'objection.rejected'],
    ]);
    expect(await caseView(town.ada, caseId)).toMatchObject({ matter: null });
  });

  test('becomes urgent three days before it is due', async () => {
    const { town, decisionId } = await hidden();
    await objectAsAuthor(town.anna, { decisionId, text: 'Zitat' });
    const urgency = async () => (await moderationQueue(town.ada)).items[0]?.urgency;
    expect(await urgency()).toBe('waits');
    await inTenant(town.ada, (tx) =>
      tx.execute(sql`update objections set received_at = now() - interval '11 days 1 hour'`),
    );
    expect(await urgency()).toBe('due');
  });
});

describe('who reported something', () => {
  test('objects from the notice’s address without an account, and when it is granted the contribution is hidden', async () => {
    const { town, threadId, noticeId, caseId } = await kept();
    expect(await noticeReceipt(town.id, noticeId)).toMatchObject({ mayObject: { ok: true } });
    await objectAsReporter(town.visitor, { noticeId, text: 'Esel ist eine Beleidigung.' });
    expect(await caseView(town.ada, caseId)).toMatchObject({
      ...{ matter: 'objection', objections: [{ party: 'reporter', text: 'Esel ist eine Beleidigung.' }] },
      objected: { outcome: 'kept', reason: 'Unter Freunden' },
    });
    await decideCase(town.ada, { caseId, choice: 'rule-1', reason: 'Doch.' });
    expect((await threadView(town.visitor, threadId, {})).comments[0]).toMatchObject({ gone: 'hidden' });
    expect(await noticeReceipt(town.id, noticeId)).toMatchObject({
      ...{ outcome: 'hidden', objection: { outcome: 'upheld', reason: 'Doch.' } },
      mayObject: { ok: false },
    });
    expect(await told(town, town.anna.memberId)).toEqual(['contribution.hidden']);
    expect((await mailsTo(town, 'vera@mail.example')).map((subject) => subject.replace(/M-[\w-]+/, 'M'))).toEqual([
      ...['Ihre Meldung M ist eingegangen', 'Zu Ihrer Meldung M: kein Verstoß'],
      ...['Ihr Widerspruch zu M ist eingegangen', 'Ihr Widerspruch zu M hatte Erfolg'],
    ]);
  });

  test('may not before it is decided, nor to what was hidden; another town knows no such notice', async () => {
    const { town, about } = await comment();
    const said = { key: randomUUID(), ...about, ground: 'rule', rule: 1, reason: 'Esel' };
    const noticeId = await reportContribution(town.emil, said);
    const objection = { noticeId, text: 'Doch' };
    await expect(objectAsReporter(town.emil, objection)).rejects.toMatchObject({ code: 'objection.nothing' });
    await hideContribution(town.mona, { ...about, rule: 1, reason: 'Ja' });
    await expect(objectAsReporter(town.emil, objection)).rejects.toMatchObject({ code: 'objection.nothing' });
    await expect(objectAsReporter(town.cem, objection)).rejects.toMatchObject({ kind: 'NotFound' });
  });

  test('is not forgotten while their objection waits', async () => {
    const { town, noticeId } = await kept();
    await objectAsReporter(town.visitor, { noticeId, text: 'Doch' });
    const past = sql`update cases set decided_at = now() - interval '7 months'`;
    await inTenant(town.ada, (tx) => tx.execute(past));
    await inTenant(town.ada, forgetReporters);
    expect(await noticeReceipt(town.id, noticeId)).toMatchObject({ hasContact: true });
    await decideCase(town.ada, { caseId: await caseIn(town), choice: 'keep', reason: 'Nein.' });
    await inTenant(town.ada, forgetReporters);
    expect(await noticeReceipt(town.id, noticeId)).toMatchObject({ hasContact: false });
  });
});
