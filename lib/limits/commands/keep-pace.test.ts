import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { newcomer, newTown, offerIn, type Town } from '@/db/testing/world';
import type { Actor } from '@/lib/actor';
import { castVote } from '@/lib/threads/commands/cast-vote';
import { editComment } from '@/lib/threads/commands/change-comment';
import { postComment } from '@/lib/threads/commands/post-comment';
import { paces } from '../model/paces';
import { keepNetworkPace } from './keep-pace';

const tooFast = { kind: 'TooMany', code: 'wishes.too-many' };
const network = () => `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}`;
const from = (actor: Actor, sender = network()): Actor => ({ ...actor, sender });

async function discussion() {
  const town = await newTown();
  return { town, threadId: (await offerIn(town, { format: 'dialogue' })).threadId };
}

const say = (actor: Actor, threadId: string, text = 'Ein Beitrag') =>
  postComment(actor, { key: randomUUID(), threadId, parentId: null, text });

describe('a person who came through a door', () => {
  test('posts twelve comments at once; the thirteenth waits five seconds', async () => {
    const { town, threadId } = await discussion();
    const anna = from(town.anna);
    for (let count = 1; count <= 12; count++) await say(anna, threadId, `Beitrag ${count}`);
    const refused = await say(anna, threadId).catch((error) => error);
    expect(refused).toMatchObject(tooFast);
    expect(refused.facts.seconds).toBeGreaterThanOrEqual(1);
    expect(refused.facts.seconds).toBeLessThanOrEqual(5);
  });

  test('is the same person from two places, and keeps nobody else from posting', async () => {
    const { town, threadId } = await discussion();
    for (let count = 0; count < 12; count++) await say(from(town.anna), threadId, `Beitrag ${count}`);
    await expect(say(from(town.anna), threadId)).rejects.toMatchObject(tooFast);
    await expect(say(from(town.mona), threadId)).resolves.toBeDefined();
  });

  test('may vote and edit while posts are too many', async () => {
    const { town, threadId } = await discussion();
    const anna = from(town.anna);
    const { entry } = await say(anna, threadId);
    for (let count = 0; count < 11; count++) await say(anna, threadId, `Beitrag ${count}`);
    await expect(say(anna, threadId)).rejects.toMatchObject(tooFast);
    await editComment(anna, { commentId: entry.id, text: 'Besser gesagt' });
    await castVote(from(town.mona), { commentId: entry.id, value: 1 });
  });

  test('votes sixty times at once, and edits twenty times', async () => {
    const { town, threadId } = await discussion();
    const { entry } = await say(town.anna, threadId);
    const [mona, anna] = [from(town.mona), from(town.anna)];
    const votes = Array.from({ length: 62 }, (_, turn) => castVote(mona, { commentId: entry.id, value: turn % 2 }));
    expect(await refusedAmong(votes)).toBe(2);
    const edits = Array.from({ length: 22 }, (_, turn) =>
      editComment(anna, { commentId: entry.id, text: `Fassung ${turn}` }),
    );
    expect(await refusedAmong(edits)).toBe(2);
  });
});

describe('a network', () => {
  test('may do what a whole school does, and no more', async () => {
    const { town, threadId } = await discussion();
    const school = network();
    const pupils = await Promise.all(Array.from({ length: 32 }, (_, index) => newcomer(town, `Kind ${index}`)));
    const posting = pupils.flatMap((pupil) =>
      Array.from({ length: 10 }, (_, index) => say(from(pupil, school), threadId, `Beitrag ${index}`)),
    );
    const refused = await refusedAmong(posting);
    expect(refused).toBeLessThanOrEqual(20);
    expect(refused).toBeGreaterThan(0);
    await expect(say(from(town.mona), threadId)).resolves.toBeDefined();
  });

  test('that asks too much is told so, in each town for itself', () => {
    const [here, there] = [aTenant(), aTenant()];
    const sender = network();
    const ask = () => keepNetworkPace(here, sender, paces.wish);
    for (let count = 0; count < paces.wish.network.atOnce; count++) ask();
    // What it gains meanwhile is far less than what it asks for.
    expect(() => Array.from({ length: 1_000 }, ask)).toThrow('network.too-many');
    keepNetworkPace(there, sender, paces.wish);
    keepNetworkPace(here, network(), paces.wish);
  });
});

test('whom no door let in is not counted, as an importer', async () => {
  const { town, threadId } = await discussion();
  for (let count = 0; count < 20; count++) await say(town.anna, threadId, `Beitrag ${count}`);
});

const aTenant = () => randomUUID() as Town['id'];

async function refusedAmong(tries: Promise<unknown>[]): Promise<number> {
  const settled = await Promise.allSettled(tries);
  const reasons = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  for (const reason of reasons) expect(reason).toMatchObject({ kind: 'TooMany' });
  return reasons.length;
}
