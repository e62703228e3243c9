import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newcomer, newTown, offerIn, type Town } from '@/db/testing/world';
import { beginNetiquette } from '@/lib/netiquette/commands/begin-netiquette';
import { postComment } from '@/lib/threads/commands/post-comment';
import { hideContribution } from '../commands';
import { caseView } from '../queries/case-view';
import { moderationQueue } from '../queries/queue';
import { claimCase, takeNextCase } from './claim-case';
import { decideCase } from './decide-case';
import { reportContribution } from './report-contribution';
import { revealAuthor } from './reveal-author';

/** A town in which so many comments are reported, the oldest first: the ids of their cases and comments. */
async function reported(count: number) {
  const town = await newTown();
  await inTenant({ tenantId: town.id }, (tx) => beginNetiquette(tx));
  const { threadId } = await offerIn(town, { format: 'dialogue' });
  const comments: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const draft = { key: randomUUID(), threadId, parentId: null, text: `Beitrag ${number}` };
    const { entry } = await postComment(town.anna, draft);
    comments.push(entry.id);
    await report(town, entry.id);
  }
  const cases = (await moderationQueue(town.mona)).items.map(({ id }) => id);
  return { town, cases, comments };
}

const report = ({ emil }: Town, contributionId: string, more: object = { ground: 'rule', rule: 1 }) =>
  reportContribution(emil, { key: randomUUID(), kind: 'comment', contributionId, reason: 'Esel', ...more });

const later = (town: Town, minutes: number) =>
  inTenant({ tenantId: town.id }, (tx) =>
    tx.execute(sql`update cases set claimed_until = claimed_until - make_interval(mins => ${minutes})`),
  );

test('what may be against the law comes first, then what many reported, then the oldest', async () => {
  const { town, cases, comments } = await reported(3);
  for (const name of ['Uli', 'Vera']) {
    const reporter = await newcomer(town, name);
    await report({ ...town, emil: reporter }, comments[2] ?? '');
  }
  // One who says it three times is one.
  for (let again = 0; again < 2; again += 1) await report(town, comments[0] ?? '');
  await report(town, comments[1] ?? '', { ground: 'law', law: 'Beleidigung', goodFaith: 'yes' });
  const { items, counts } = await moderationQueue(town.mona);
  expect(items.map(({ id }) => id)).toEqual([cases[1], cases[2], cases[0]]);
  expect(items.map(({ urgency }) => urgency)).toEqual(['illegal', 'many', 'waits']);
  expect(counts).toEqual({ reported: 3, caught: 0, objection: 0, unanswered: 0 });
});

test('who asks for the next case gets the most urgent one that nobody works at', async () => {
  const { town, cases } = await reported(2);
  const lea = await newcomer(town, 'Lea', 'moderator');
  expect(await takeNextCase(town.mona)).toBe(cases[0]);
  expect(await takeNextCase(lea)).toBe(cases[1]);
  expect(await takeNextCase(town.ada)).toBeNull();
  expect((await moderationQueue(lea)).items.map(({ claim }) => claim)).toEqual([
    { by: 'other', name: 'Mona' },
    { by: 'own' },
  ]);
});

test('moderators who ask at the same time get one each', async () => {
  const { town, cases } = await reported(3);
  const team = [town.mona, town.ada];
  for (const name of ['Lea', 'Ole', 'Pia']) team.push(await newcomer(town, name, 'moderator'));
  const taken = await Promise.all(team.map((moderator) => takeNextCase(moderator)));
  expect(taken.filter((id) => id !== null).sort()).toEqual([...cases].sort());
});

test('who leaves a case comes back to it once there is no other', async () => {
  const { town, cases } = await reported(2);
  const [one, two] = cases;
  expect(await takeNextCase(town.mona)).toBe(one);
  expect(await takeNextCase(town.mona, { from: one })).toBe(two);
  expect(await takeNextCase(town.mona, { from: two })).toBe(one);
  await decideCase(town.mona, { caseId: one, choice: 'keep' });
  expect(await takeNextCase(town.mona, { from: two })).toBeNull();
});

test('a claimed case is not decided by somebody else, on its page or at its place, until the claim has run out', async () => {
  const { town, cases, comments } = await reported(1);
  const [caseId] = cases;
  await claimCase(town.mona, { caseId });
  const hiding = { kind: 'comment', contributionId: comments[0], rule: 1, reason: 'Nein' };
  const refused = { code: 'case.claimed', facts: { name: 'Mona' } };
  await expect(claimCase(town.ada, { caseId })).rejects.toMatchObject({ kind: 'Conflict', ...refused });
  await expect(hideContribution(town.ada, hiding)).rejects.toMatchObject({ kind: 'Forbidden', ...refused });
  await expect(decideCase(town.ada, { caseId, choice: 'keep' })).rejects.toMatchObject(refused);
  await later(town, 14);
  await expect(decideCase(town.ada, { caseId, choice: 'keep' })).rejects.toMatchObject(refused);
  await later(town, 2);
  await expect(decideCase(town.ada, { caseId, choice: 'keep' })).resolves.toBeNull();
});

test('a claim is renewed by its moderator', async () => {
  const { town, cases } = await reported(1);
  const [caseId] = cases;
  await claimCase(town.mona, { caseId });
  await later(town, 14);
  await claimCase(town.mona, { caseId });
  await later(town, 14);
  await expect(claimCase(town.ada, { caseId })).rejects.toMatchObject({ code: 'case.claimed' });
});

test('a case is for moderators of its town', async () => {
  const { town, cases } = await reported(1);
  const [caseId = ''] = cases;
  for (const act of [claimCase, decideCase, revealAuthor]) {
    const input = { caseId, choice: 'keep' };
    await expect(act(town.anna, input)).rejects.toMatchObject({ kind: 'Forbidden' });
    await expect(act(town.visitor, input)).rejects.toMatchObject({ kind: 'SignInNeeded' });
    await expect(act(town.cem, input)).rejects.toMatchObject({ kind: 'NotFound' });
  }
  await expect(takeNextCase(town.anna)).rejects.toMatchObject({ kind: 'Forbidden' });
  await expect(caseView(town.cem, caseId)).rejects.toMatchObject({ kind: 'NotFound' });
  expect(await takeNextCase(town.cem)).toBeNull();
});

test('who wrote it is shown to who asked, and that is written down', async () => {
  const { town, cases } = await reported(1);
  const [caseId = ''] = cases;
  expect(JSON.stringify(await caseView(town.mona, caseId))).not.toContain('Anna');
  await revealAuthor(town.mona, { caseId });
  expect((await caseView(town.mona, caseId)).author).toBe('Anna');
  expect((await caseView(town.ada, caseId)).author).toBeNull();
  const entries = await inTenant(town.mona, (tx) =>
    tx.execute(sql`select actor_id from audit_entries where action = 'author.revealed'`),
  );
  expect(entries).toEqual([{ actor_id: town.mona.memberId }]);
});

test('a case shows what stands around it and how the same rule was applied', async () => {
  const { town, cases } = await reported(6);
  await decideCase(town.mona, { caseId: cases[0], choice: 'rule-1' });
  await decideCase(town.mona, { caseId: cases[1], choice: 'keep', reason: 'Unter Freunden' });
  const view = await caseView(town.mona, cases[3] ?? '');
  expect(view.neighbours.map(({ place, text }) => [place, text])).toEqual([
    ['before', 'Beitrag 1'],
    ['before', 'Beitrag 2'],
    ['self', 'Beitrag 3'],
    ['after', 'Beitrag 4'],
    ['after', 'Beitrag 5'],
  ]);
  expect(view.precedents).toMatchObject([
    { outcome: 'kept', rule: 1, reason: 'Unter Freunden' },
    { outcome: 'hidden', rule: 1, reason: expect.stringMatching(/^Verstoß gegen Regel 1 der Netiquette: ./) },
  ]);
  expect(view.history).toEqual({ contributions: 6, hidden: 1, reported: 5 });
});
