import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import postgres from 'postgres';
import { beforeEach, expect, inject, test, vi } from 'vitest';
import { findings, textMarks } from '@/db/schema/checks';
import { cases, decisions } from '@/db/schema/moderation';
import { netiquetteVersions } from '@/db/schema/netiquette';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type TestOffer, type Town } from '@/db/testing/world';
import type { SignedIn } from '@/lib/actor';
import { formats } from '@/lib/formats/registry';
import { eraseAccount } from '@/lib/identity/commands/erase-account';
import { hideContribution, keepContribution } from '@/lib/moderation/commands';
import { decideCases } from '@/lib/moderation/commands/decide-case';
import { reportContribution } from '@/lib/moderation/commands/report-contribution';
import { inGroups } from '@/lib/moderation/model/queue';
import { bulkItems } from '@/lib/moderation/queries/bulk';
import { caseView } from '@/lib/moderation/queries/case-view';
import { moderationQueue } from '@/lib/moderation/queries/queue';
import { statementOfReasons } from '@/lib/moderation/queries/statement';
import { contribute } from '@/lib/review/commands/contribute';
import { publishHeld } from '@/lib/review/commands/publish-held';
import { waitingForReview } from '@/lib/review/queries/waiting';
import { editComment, withdrawComment } from '@/lib/threads/commands/change-comment';
import { postComment } from '@/lib/threads/commands/post-comment';
import { threadsToCheck } from '../queries/unchecked';
import { changeChecks } from './change-checks';
import { checkThread } from './check-thread';

const code = formats.find((format) => format.opens.includes('vote') && !format.needs.map)?.code ?? '';

let town: Town;
let talk: TestOffer;
beforeEach(async () => {
  town = await newTown();
  talk = await offerIn(town, { format: code, settings: { question: 'Was meinen Sie?' } });
});

const LINK = 'Lesen Sie dazu www.werbung.de/angebot, da steht alles Wichtige.';

const posts = async (actor: SignedIn, text: string, threadId = talk.threadId) =>
  (await postComment(actor, { key: randomUUID(), threadId, parentId: null, text })).entry.id;
const check = (threadId = talk.threadId) => checkThread(town.id, threadId);
const found = () => inTenant({ tenantId: town.id }, (tx) => tx.select().from(findings).orderBy(findings.foundAt));
const codes = async () => (await found()).map((finding) => finding.code);
const caseOf = async (contributionId: string) =>
  (
    await inTenant({ tenantId: town.id }, (tx) =>
      tx.select().from(cases).where(eq(cases.contributionId, contributionId)),
    )
  )[0];

test('what a check sees opens a case with the reason, and changes nothing for readers', async () => {
  const id = await posts(town.anna, LINK);
  expect(await threadsToCheck(town.id)).toEqual([talk.threadId]);
  await check();
  const [waits] = (await moderationQueue(town.mona)).items;
  expect(waits).toMatchObject({ matter: 'caught', people: 0 });
  const open = await caseView(town.mona, waits?.id ?? '');
  expect(open).toMatchObject({ contributionId: id, gone: null, notices: [] });
  expect(open?.findings).toMatchObject([{ code: 'links', facts: { host: 'www.werbung.de', count: 1 } }]);
  expect(open?.text.slice(...(open.findings[0]?.at ?? [0, 0]))).toBe('www.werbung.de/angebot');
  expect(await threadsToCheck(town.id)).toEqual([]);
});

test('what people report comes before what a machine points to', async () => {
  await posts(town.anna, LINK);
  await check();
  const contributionId = await posts(town.anna, 'Ihr habt doch alle keine Ahnung.');
  const rules = [{ number: 1, wordings: { de: { title: 'Höflich', body: '', allowed: [], notAllowed: [] } } }];
  await inTenant({ tenantId: town.id }, (tx) =>
    tx.insert(netiquetteVersions).values({ version: 1, rules, changesRules: false }),
  );
  const notice = { key: randomUUID(), kind: 'comment', contributionId, ground: 'rule', rule: '1', reason: 'Grob.' };
  await reportContribution(town.visitor, notice);
  const { items } = await moderationQueue(town.mona);
  expect(items.map(({ urgency }) => urgency)).toEqual(['waits', 'hint']);
});

test('a text in which nothing is seen has no case', async () => {
  const id = await posts(town.anna, 'Mehr Bäume auf dem Marktplatz wären schön.');
  await check();
  expect(await caseOf(id)).toBeUndefined();
});

test('nothing is checked twice: what was decided stays decided', async () => {
  const contributionId = await posts(town.anna, LINK);
  await check();
  await keepContribution(town.mona, { kind: 'comment', contributionId, reason: 'Passt zum Thema.' });
  await check();
  await posts(town.anna, 'Noch etwas anderes, ganz ohne Verweis.');
  await check();
  expect(await caseOf(contributionId)).toMatchObject({ state: 'decided' });
});

test('after a crash in the middle nothing is left out and nothing is found twice', async () => {
  const ids = [await posts(town.anna, LINK), await posts(town.anna, 'Fragen an max.muster@web.de, bitte.')];
  const broken = inTenant({ tenantId: town.id }, async (tx) => {
    // Whoever opens this case waits for this transaction, and is broken off meanwhile.
    await tx.insert(cases).values({ kind: 'comment', contributionId: ids[1] ?? '', threadId: talk.threadId });
    const checking = expect(check()).rejects.toThrow();
    await breakOff();
    await checking;
    throw new Error('rolled back');
  });
  await expect(broken).rejects.toThrow('rolled back');
  expect(await found()).toEqual([]);
  await Promise.all([check(), check()]);
  await check();
  expect((await codes()).sort()).toEqual(['contact-mail', 'links']);
});

/** Breaks off the work that waits to open a case. */
async function breakOff(): Promise<void> {
  const admin = postgres(inject('adminUrl'), { max: 1, onnotice: () => {} });
  await vi.waitFor(async () => {
    const cut = await admin`
      select pg_cancel_backend(l.pid) from pg_locks l join pg_stat_activity a on a.pid = l.pid
      where not l.granted and a.query like '%insert into cases%'`;
    if (cut.length === 0) throw new Error('Nobody waits yet.');
  });
  await admin.end();
}

test('what was hidden or taken back meanwhile is left alone', async () => {
  const hidden = await posts(town.anna, LINK);
  const taken = await posts(town.anna, `Anders. ${LINK}`);
  await hideContribution(town.mona, { kind: 'comment', contributionId: hidden, rule: 1, reason: 'Werbung.' });
  await withdrawComment(town.anna, { commentId: taken });
  await check();
  expect(await found()).toEqual([]);
});

test('the town’s own people are not checked', async () => {
  await posts(town.mona, LINK);
  await check();
  expect(await found()).toEqual([]);
});

test('who wrote what is hidden is told whether a check had pointed to it', async () => {
  const [seen, unseen] = [await posts(town.anna, LINK), await posts(town.anna, 'Ihr habt doch alle keine Ahnung.')];
  await check();
  for (const contributionId of [seen, unseen])
    await hideContribution(town.mona, { kind: 'comment', contributionId, rule: 1, reason: 'Werbung.' });
  const made = await inTenant({ tenantId: town.id }, (tx) => tx.select().from(decisions).orderBy(decisions.decidedAt));
  const told = await Promise.all(made.map(({ id }) => statementOfReasons(town.anna, id)));
  expect(told.map(({ wasCaught }) => wasCaught)).toEqual([true, false]);
});

test('what a moderator has reviewed before it was published is not asked about again', async () => {
  const reviewed = await offerIn(town, { format: code, settings: { question: 'Und?' }, reviewsFirst: true });
  const sent = { key: randomUUID(), threadId: reviewed.threadId, parentId: null, text: LINK };
  const held = await contribute(town.anna, 'comment', sent);
  const [waiting] = await waitingForReview(town.mona);
  expect(waiting?.findings).toMatchObject([{ code: 'links' }]);
  await publishHeld(town.mona, { heldId: 'held' in held ? held.held : '' });
  await check(reviewed.threadId);
  expect(await found()).toEqual([]);
});

test('a contribution that is rewritten is checked anew: what is not seen any more is past', async () => {
  const commentId = await posts(town.anna, LINK);
  await check();
  await editComment(town.anna, { commentId, text: 'Fragen an max.muster@web.de, bitte, danke.' });
  await check();
  const now = await found();
  expect(now.map((finding) => [finding.code, finding.pastSince !== null]).sort()).toEqual([
    ['contact-mail', false],
    ['links', true],
  ]);
});

test('nearly the same in one thread is told as one group, and elsewhere it is none', async () => {
  const text = 'Kaufen Sie jetzt die besten Pflastersteine der Welt zum kleinen Preis!';
  const first = await posts(town.anna, text);
  const second = await posts(town.anna, `${text} Nur heute.`);
  const third = await posts(town.anna, text.replace('jetzt', 'heute'));
  const elsewhere = await offerIn(town, { format: code, settings: { question: 'Und hier?' } });
  await posts(town.anna, text, elsewhere.threadId);
  await check();
  await check(elsewhere.threadId);
  const alike = (await found()).filter((finding) => finding.check === 'duplicate');
  expect(alike.map(({ contributionId, groupId }) => [contributionId, groupId])).toEqual([
    [second, first],
    [third, first],
  ]);
});

test('what leads to the same host stands in one place of the queue, and is decided in one go', async () => {
  for (const word of ['Pflastersteine', 'Gartenstühle und Tische', 'Sonnenschirme, auch für den Balkon'])
    await posts(town.anna, `${word} gibt es bei www.werbung.de/${word.length}`);
  await check();
  const groups = inGroups((await moderationQueue(town.mona)).items);
  expect(groups.map(({ more }) => more.length)).toEqual([2]);
  const ids = groups.flatMap(({ first, more }) => [first, ...more]).map(({ id }) => id);
  expect((await bulkItems(town.mona, ids)).map(({ fate }) => fate)).toEqual(['decide', 'decide', 'decide']);
  expect((await decideCases(town.mona, { cases: ids, choice: 'keep' })).done).toHaveLength(3);
});

test('who deletes their account leaves nothing that was seen, and no mark of a text', async () => {
  await posts(town.anna, LINK);
  const all = () => inTenant({ tenantId: town.id }, (tx) => tx.select().from(textMarks));
  await check();
  expect([(await found()).length, (await all()).length]).toEqual([1, 8]);
  await eraseAccount(town.anna, { sure: 'yes' });
  await check();
  expect([(await found()).length, (await all()).length]).toEqual([0, 0]);
});

test('what was taken back is no pattern for others', async () => {
  const commentId = await posts(town.anna, LINK.replace('www.werbung.de/angebot', 'die Zeitung'));
  await check();
  await withdrawComment(town.anna, { commentId });
  await posts(town.anna, LINK.replace('www.werbung.de/angebot', 'die Zeitung'));
  await check();
  expect(await found()).toEqual([]);
});

test('a town decides what is looked for, with words of its own', async () => {
  await changeChecks(town.ada, { words: 'flag', list: 'Spinner\n' });
  await posts(town.anna, LINK);
  await posts(town.anna, 'Ihr seid doch alle S p i n n e r dort oben.');
  await check();
  expect(await codes()).toEqual(['words-disguised']);
});

test('who wrote is told from how fast and how new: many in ten minutes, and the first of a new account', async () => {
  await changeChecks(town.ada, { flood: 'flag', first: 'flag', list: '' });
  for (let n = 1; n <= 8; n += 1) await posts(town.anna, `Das ist der ${n}. Beitrag.`);
  await check();
  expect(await codes()).toEqual(['first', 'flood']);
});

test('another town with a thread of the same id is neither read nor written', async () => {
  const other = await newTown();
  await offerIn(other, { format: code, settings: { question: 'Dort?' }, threadId: talk.threadId });
  await posts(other.anna, LINK);
  await check();
  expect(await found()).toEqual([]);
  expect(await threadsToCheck(other.id)).toEqual([talk.threadId]);
  expect(await checkThread(town.id, randomUUID())).toBe(false);
});

test('what is nearly the same is found by index, however much the town has kept', async () => {
  await inTenant({ tenantId: town.id }, (tx) =>
    tx.execute(sql`insert into text_marks (mark, seq, contribution_id)
      select n % 200, n, gen_random_uuid() from generate_series(1, 20000) n`),
  );
  // What nobody has counted may seem to be one row, which every index finds as soon.
  const admin = postgres(inject('adminUrl'), { max: 1, onnotice: () => {} });
  await admin`analyze text_marks`;
  await admin.end();
  await inTenant({ tenantId: town.id }, async (tx) => {
    const plan = await tx.execute<{ 'QUERY PLAN': string }>(sql`explain select t.contribution_id from text_marks t
      where t.mark = 4711 and t.seq < 1000 order by t.seq limit 5`);
    const told = plan.map((line) => line['QUERY PLAN']).join('\n');
    // Whether the table is looked at besides depends on when it was tidied last.
    expect(told).toMatch(/Index (Only )?Scan/);
    expect(told).not.toMatch(/Seq Scan/);
    expect(told).toMatch(/Index Cond: .*mark = 4711.*seq < 1000/);
  });
});
