import postgres from 'postgres';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { everyone, type Things, type Who, type WishRow } from '../model';
import { wishes } from '../rows/wishes';
import { checksumsOf } from '../world/checksums';
import { newThings } from '../world/ids';
import { plant } from '../world/plant';
import { cookieOf, foundTowns, memberIn, type Space, type Towns } from '../world/towns';
import { toldByKind } from './judge';
import { expected, tell } from './tries';

const admin = postgres(inject('adminUrl'), { max: 2, onnotice: () => {} });
const origin = inject('origin');
const [foreign, room] = [newThings(), newThings()];
const own = wishes.flatMap((row) => everyone.map((who) => ({ row, who, things: newThings() })));
const pages = new Map<Who, Socket>();
const open: Socket[] = [];
let wished = 0;
let towns: Towns;

beforeAll(async () => {
  towns = await foundTowns();
  const sets = own.map(({ things, who }) => ({ things, own: memberIn(towns, who) }));
  await plant(
    towns.here,
    [...sets, { things: room, own: null }].map((set) => ({ ...set, word: 'Hier' })),
  );
  await plant(towns.there, [...sets, { things: room, own: null }, { things: foreign, own: null }].map(withSecret));
  for (const who of everyone) pages.set(who, await page(towns.here, await cookieOf(towns, who)));
}, 60_000);
afterAll(async () => {
  for (const socket of open) socket.disconnect();
  console.log(`${wishes.length} rows of wishes × ${everyone.length} people × 2 towns: ${wished} wishes tried`);
  await admin.end();
});

const withSecret = <T>(set: T) => ({ ...set, word: 'Dortgeheimnis' });

async function page(town: Space, cookie: string): Promise<Socket> {
  const socket = io(origin, {
    ...{ path: '/live', transports: ['websocket'], forceNew: true, reconnection: false, auth: { tenant: town.slug } },
    extraHeaders: { origin, ...(cookie && { cookie }) },
  });
  open.push(socket);
  await new Promise<void>((done, failed) => socket.once('connect', done).once('connect_error', failed));
  return socket;
}

async function told(row: WishRow, who: Who, things: Things): Promise<string> {
  wished += 1;
  return toldByKind(await pages.get(who)?.timeout(10_000).emitWithAck(row.at, row.wish(things)));
}

test('each person is told what the table says, and the other town stays as it was', async () => {
  const before = await checksumsOf(admin, towns.there);
  const found: string[] = [];
  for (const { row, who, things } of own) {
    const [answer, wish] = [await told(row, who, things), expected(row.answers, who)];
    if (answer !== wish) found.push(tell({ row, who }, `${answer} instead of ${wish}`));
  }
  expect(found).toEqual([]);
  expect(await checksumsOf(admin, towns.there)).toEqual(before);
}, 120_000);

test('an id of the other town is answered as one that nobody has', async () => {
  const unknown = newThings();
  const found: string[] = [];
  for (const { row, who } of own) {
    const [one, other] = [await told(row, who, foreign), await told(row, who, unknown)];
    const wish = row.elsewhere ? expected(row.elsewhere, who) : 'not-found';
    if (one !== other || one !== wish) found.push(tell({ row, who }, `${one}, unknown ${other}, instead of ${wish}`));
  }
  expect(found).toEqual([]);
}, 120_000);

test('who follows a discussion hears of it, and who follows one of the same id in the other town does not', async () => {
  const [near, far] = [await page(towns.here, ''), await page(towns.there, '')];
  const heard: unknown[] = [];
  for (const socket of [near, far]) await socket.emitWithAck('thread.watch', { threadId: room.talk.thread, after: 3 });
  far.onAny((...fact) => heard.push(fact));
  const changed = new Promise((hears) => near.once('thread.changed', hears));
  const post = { key: newThings().offer.id, threadId: room.talk.thread, parentId: null, text: 'Nur hier.' };
  await pages.get('resident')?.emitWithAck('comment.post', post);
  await pages.get('resident')?.emitWithAck('thread.watch', { threadId: room.talk.thread, after: 3 });
  await pages.get('resident')?.emitWithAck('typing.show', { threadId: room.talk.thread });
  expect(JSON.stringify(await changed)).toContain('Nur hier.');
  // What was sent to the room before this answer has arrived before it.
  await far.emitWithAck('thread.leave', { threadId: foreign.talk.thread });
  expect(JSON.stringify(heard)).not.toContain('Nur hier.');
  expect(heard.filter((fact) => (fact as string[])[0] === 'thread.changed')).toEqual([]);
});

test('a message is told to its member, and not to who has the same id in the other town', async () => {
  const far = await page(towns.there, `session-${towns.there.slug}=${await tokenThere()}`);
  const heard: unknown[] = [];
  far.onAny((...fact) => heard.push(fact));
  const notified = new Promise((hears) => pages.get('resident')?.once('member.notified', hears));
  const things = newThings();
  await plant(towns.here, [{ things, own: towns.ids.resident, word: 'Hier' }]);
  const hiding = { kind: 'comment', contributionId: things.talk.own, rule: 1, reason: 'Beleidigt.' };
  await pages.get('moderator')?.emitWithAck('contribution.hide', hiding);
  await notified;
  await far.emitWithAck('thread.leave', { threadId: foreign.talk.thread });
  expect(heard).toEqual([]);
});

test('moderators hear that their queue has changed and not how; others and those of the other town do not', async () => {
  const near = await page(towns.here, await cookieOf(towns, 'moderator'));
  const far = await page(towns.there, `session-${towns.there.slug}=${await tokenThere()}`);
  const resident = await page(towns.here, await cookieOf(towns, 'resident'));
  const heard: unknown[] = [];
  for (const socket of [far, resident]) socket.on('queue.changed', (...fact) => heard.push(fact));
  for (const socket of [near, far, resident]) await socket.emitWithAck('queue.watch', {});
  const things = newThings();
  await plant(towns.here, [{ things, own: null, word: 'Hier' }]);
  const changed = new Promise<unknown[]>((hears) => near.once('queue.changed', (...fact) => hears(fact)));
  await pages.get('admin')?.emitWithAck('case.claim', { caseId: things.case });
  expect(await changed).toEqual([null]);
  for (const socket of [far, resident]) await socket.emitWithAck('thread.leave', { threadId: foreign.talk.thread });
  expect(heard).toEqual([]);
});

/** Of who is a resident here and an admin there. */
async function tokenThere(): Promise<string> {
  const cookie = await cookieOf(towns, 'elsewhere');
  return cookie.split('=').at(-1) ?? '';
}
