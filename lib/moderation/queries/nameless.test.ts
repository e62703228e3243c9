import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { members } from '@/db/schema/identity';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { accountOf } from '@/lib/identity/queries/account';
import { ownData } from '@/lib/identity/queries/own-data';
import { beginNetiquette } from '@/lib/netiquette/commands/begin-netiquette';
import { packetAfter } from '@/lib/realtime/packets';
import { contribute } from '@/lib/review/commands/contribute';
import { refuseHeld } from '@/lib/review/commands/refuse-held';
import { postComment } from '@/lib/threads/commands/post-comment';
import { threadView } from '@/lib/threads/queries/view';
import { hideContribution, restoreContribution } from '../commands';
import { decideCase } from '../commands/decide-case';
import { objectAsAuthor } from '../commands/object';
import { reportContribution } from '../commands/report-contribution';
import { liftPause, pauseAuthor, warnAuthor } from '../commands/sanction';
import { publicLog } from './public-log';
import { moderationQueue } from './queue';
import { noticeReceipt } from './report';
import { statementOfReasons } from './statement';
import { yearFigures } from './year';

/** Nobody else has names like these, nor are they part of any word. */
const NAMES = { mona: 'Moderatrix Quendolin', ada: 'Administrix Zwirbel' };

/** Everything that moderators decide about anna, by two who are easily found by their names. */
async function decided() {
  const town = await newTown();
  for (const [who, name] of Object.entries(NAMES))
    await inTenant({ tenantId: town.id }, (tx) =>
      tx
        .update(members)
        .set({ pseudonym: name })
        .where(sql`id = ${town[who as 'mona'].memberId}`),
    );
  const [mona, ada] = [
    { ...town.mona, pseudonym: NAMES.mona },
    { ...town.ada, pseudonym: NAMES.ada },
  ];
  await inTenant({ tenantId: town.id }, (tx) => beginNetiquette(tx));
  const { threadId } = await offerIn(town, { format: 'dialogue' });
  const about = { kind: 'comment', contributionId: await saidIn(town, threadId) };
  await hideContribution(mona, { ...about, rule: 1, reason: 'Beleidigung' });
  await objectAsAuthor(town.anna, { decisionId: await lastOf(town), text: 'Ein Zitat.' });
  const caseId = (await moderationQueue(ada)).items[0]?.id ?? '';
  await decideCase(ada, { caseId, choice: 'keep', reason: 'Bleibt dabei.' });
  await restoreContribution(ada, { ...about, reason: 'Doch nicht.' });
  const noticeId = await reportContribution(town.emil, {
    ...{ key: randomUUID(), ...about, ground: 'rule', rule: 1, reason: 'Esel', contactEmail: 'emil@town.example' },
  });
  await decideCase(mona, { caseId, choice: 'keep', reason: 'Unter Freunden.' });
  await warnAuthor(mona, { ...about, rule: '1', reason: 'Bitte freundlich.' });
  await pauseAuthor(mona, { ...about, rule: '1', reason: 'Noch einmal.', days: '3' });
  await liftPause(ada, { ...about, reason: 'Gut.' });
  const reviewed = await offerIn(town, { format: 'dialogue', reviewsFirst: true });
  const draft = { key: randomUUID(), threadId: reviewed.threadId, parentId: null, text: 'Noch ein Esel.' };
  const held = await contribute(town.anna, 'comment', draft);
  await refuseHeld(mona, { heldId: 'held' in held ? held.held : '', rule: 1, reason: 'Beleidigung' });
  return { town, threadId, noticeId };
}

const saidIn = async (town: Town, threadId: string) =>
  (await postComment(town.anna, { key: randomUUID(), threadId, parentId: null, text: 'Sie Esel!' })).entry.id;

const lastOf = async (town: Town) =>
  (await rowsOf<{ id: string }>(town, sql`select id from decisions order by decided_at desc limit 1`))[0]?.id ?? '';

const rowsOf = <R extends Record<string, unknown>>({ id }: Town, query: ReturnType<typeof sql>) =>
  inTenant({ tenantId: id }, async (tx) => [...(await tx.execute<R>(query))]);

test('who is decided about never learns which moderator it was: neither name nor id', async () => {
  const { town, threadId, noticeId } = await decided();
  const decisions = await rowsOf<{ id: string; outcome: string }>(town, sql`select id, outcome from decisions`);
  expect(new Set(decisions.map(({ outcome }) => outcome))).toEqual(new Set(['hidden', 'restored', 'kept', 'refused']));
  const told = {
    statements: await Promise.all(decisions.map(({ id }) => statementOfReasons(town.anna, id))),
    receipt: await noticeReceipt(town.id, noticeId),
    notifications: await rowsOf(town, sql`select * from notifications where member_id = ${town.anna.memberId}`),
    mails: await rowsOf(town, sql`select * from mails`),
    account: await accountOf(town.anna),
    own: await ownData(town.anna),
    log: await publicLog(town.id, undefined),
    year: await yearFigures(town.id, new Date().getFullYear()),
    thread: await threadView(town.anna, threadId, {}),
    packet: await packetAfter(town.id, threadId, 0),
  };
  expect(told.notifications.length).toBeGreaterThan(6);
  const words = JSON.stringify(told, (_, value) => (typeof value === 'bigint' ? String(value) : value));
  for (const secret of [NAMES.mona, NAMES.ada, 'Quendolin', 'Zwirbel', town.mona.memberId, town.ada.memberId])
    expect(words).not.toContain(secret);
});
