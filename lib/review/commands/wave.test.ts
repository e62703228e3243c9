import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { members } from '@/db/schema/identity';
import { comments } from '@/db/schema/threads';
import { inTenant } from '@/db/tenancy';
import { newcomer, newTown, offerIn, type Town } from '@/db/testing/world';
import type { SignedIn } from '@/lib/actor';
import { threadView } from '@/lib/threads/queries/view';
import { ALIKE, MANY_HERE } from '../model/wave';
import { heldGroup, waitingInGroups } from '../queries/groups';
import { wavesGoingOn } from '../queries/waves';
import { contribute } from './contribute';
import { decideTogether } from './decide-together';
import { endWave, holdWaves } from './end-wave';
import { publishHeld } from './publish-held';
import { undoRefusals } from './undo-refusals';

const ACCOUNTS = 10;

/** A discussion, and accounts that nobody knows, each from a network of its own. */
async function crowded() {
  const town = await newTown();
  const { threadId, formatId } = await offerIn(town, { format: 'dialogue' });
  const crowd: SignedIn[] = [];
  for (let n = 0; n < ACCOUNTS; n += 1)
    crowd.push({ ...(await newcomer(town, `Neu ${n}`)), sender: `2001:db8:${n}::1` });
  const say = (by: SignedIn, text: string, key = randomUUID()) =>
    contribute(by, 'comment', { key, threadId, parentId: null, text });
  const by = (n: number) => crowd[n % ACCOUNTS] as SignedIn;
  return {
    town,
    threadId,
    formatId,
    say,
    by,
    isPublic: async () => (await threadView(town.visitor, threadId, {})).head,
  };
}

/** Different words each time, so that nothing but their number is alike. */
const different = (n: number) =>
  Array.from({ length: 8 }, (_, at) => `w${((n + 1) * 7919 * (at + 3)).toString(36)}${at}`).join(' ');

const spam = (n: number) => `Kaufen Sie jetzt die günstigen Uhren im großen Sonderverkauf, nur heute, Nummer ${n}!`;

/** Until it is recognised by the number of what comes, and then some more that are held. */
async function inWave(more = 0) {
  const world = await crowded();
  for (let n = 0; n < MANY_HERE + more; n += 1) await world.say(world.by(n), different(n));
  return world;
}

/** Lets somebody have written something that has stood for two days. */
const makeKnown = (town: Town, { memberId }: SignedIn, threadId: string) =>
  inTenant({ tenantId: town.id }, async (tx) => {
    const past = new Date(Date.now() - 48 * 3_600_000);
    await tx.update(members).set({ createdAt: past }).where(eq(members.id, memberId));
    const post = { threadId, authorId: memberId, seq: 900_000, rev: 900_000, text: 'Früher.' };
    await tx.insert(comments).values({ ...post, postKey: randomUUID(), postHash: '', postedAt: past });
  });

describe('a wave', () => {
  test('is recognised by the number of what unknown accounts send, and the rest of it is held', async () => {
    const { town, threadId, isPublic, say, by } = await inWave(5);
    expect(await isPublic()).toBe(MANY_HERE - 1);
    expect(await wavesGoingOn(town.mona)).toMatchObject([{ sign: 'many', waiting: 6 }]);
    expect(await say(by(3), 'Und noch etwas.')).toMatchObject({ isOfWave: true });
    const seen = await threadView(by(3), threadId, {});
    expect(seen.held.at(-1)).toMatchObject({ text: 'Und noch etwas.', isOfWave: true });
  });

  test('is recognised sooner where the texts are nearly the same', async () => {
    const { town, say, by, isPublic } = await crowded();
    for (let n = 0; n < 60; n += 1) await say(by(n), spam(n));
    expect(await isPublic()).toBe(ALIKE - 1);
    expect(await wavesGoingOn(town.mona)).toMatchObject([{ sign: 'alike' }]);
    const [group, ...others] = await waitingInGroups(town.mona);
    expect(others).toEqual([]);
    expect(group).toMatchObject({ kind: 'alike', count: 60 - (ALIKE - 1), people: ACCOUNTS });
  });

  test('leaves those alone whom one knows, and the town’s own', async () => {
    const { town, say, threadId } = await inWave(2);
    const anna = { ...town.anna, sender: '2001:db8:aaaa::1' };
    const vera = { ...(await newcomer(town, 'Vera')), sender: '2001:db8:cccc::1' };
    await makeKnown(town, anna, threadId);
    expect(await say(anna, 'Ich schreibe weiter.')).toHaveProperty('entry');
    expect(await say({ ...town.mona, sender: '2001:db8:bbbb::1' }, 'Wir sehen es.')).toHaveProperty('entry');
    expect(await say(vera, 'Ich bin ganz neu.')).toHaveProperty('held');
  });

  test('is none where the same is sent again and again by one whose connection is bad, or by few', async () => {
    const { say, by, town } = await crowded();
    const key = randomUUID();
    for (let n = 0; n < MANY_HERE + 5; n += 1)
      await say({ ...by(0), sender: `2001:db8:f${n}::1` }, 'Einmal.', key).catch(() => {});
    for (let n = 0; n < 20; n += 1) await say(by(n % 3), different(n)).catch(() => {});
    expect(await wavesGoingOn(town.mona)).toEqual([]);
  });

  test('in one town is none in another', async () => {
    await inWave(2);
    const { town, say, by } = await crowded();
    expect(await say(by(0), 'Hier ist es ruhig.')).toHaveProperty('entry');
    expect(await wavesGoingOn(town.mona)).toEqual([]);
  });

  test('ends by itself after calm', async () => {
    const { town, say, by } = await inWave(1);
    await inTenant({ tenantId: town.id }, (tx) => tx.execute(sql`update waves set until = now()`));
    expect(await wavesGoingOn(town.mona)).toEqual([]);
    await new Promise((done) => setTimeout(done, 1_100));
    // What came lately still counts.
    expect(await say(by(1), 'Wieder.')).toHaveProperty('held');
    expect(await wavesGoingOn(town.mona)).toHaveLength(1);
  });

  test('is ended by a moderator, and not recognised again at once; what it brought still waits', async () => {
    const { town, say, by } = await inWave(3);
    const [wave] = await wavesGoingOn(town.mona);
    await expect(endWave(town.anna, { waveId: wave?.id })).rejects.toMatchObject({ kind: 'Forbidden' });
    await endWave(town.mona, { waveId: wave?.id });
    await expect(endWave(town.mona, { waveId: wave?.id })).rejects.toMatchObject({ kind: 'NotFound' });
    await new Promise((done) => setTimeout(done, 1_100));
    expect(await say(by(1), 'Es ist Bürgerversammlung.')).toHaveProperty('entry');
    expect(await waitingInGroups(town.mona)).toMatchObject([{ kind: 'burst', count: 4 }]);
  });

  test('is not looked for where that is switched off', async () => {
    const { town, formatId, say, by } = await crowded();
    await holdWaves(town.mona, { formatId, holds: '0' });
    for (let n = 0; n < MANY_HERE + 2; n += 1) expect(await say(by(n), different(n))).toHaveProperty('entry');
    await expect(holdWaves(town.emil, { formatId, holds: '1' })).rejects.toMatchObject({ kind: 'Forbidden' });
  });
});

describe('a group', () => {
  test('of all that has nothing in common but the wave is one, whatever comes', async () => {
    const { town } = await inWave(40);
    expect(await waitingInGroups(town.mona)).toMatchObject([{ kind: 'burst', count: 41 }]);
  });

  test('has what leads to the same host', async () => {
    const { town, say, by } = await inWave(0);
    for (let n = 0; n < 4; n += 1) await say(by(n), `${different(n + 100)} https://uhren.example/${n}`);
    expect((await waitingInGroups(town.mona)).map(({ kind, count }) => [kind, count])).toEqual([
      ['burst', 1],
      ['link', 4],
    ]);
  });

  test('is refused in one go, with what was not shown, and taken back in one', async () => {
    const { town, say, by, isPublic } = await crowded();
    for (let n = 0; n < 70; n += 1) await say(by(n), spam(n));
    const [{ key, count }] = (await waitingInGroups(town.mona)) as unknown as [{ key: string; count: number }];
    const { shown, upTo } = await heldGroup(town.mona, { key });
    await say(by(1), spam(99));
    const ids = shown.map(({ id }) => id);
    const wish = {
      key,
      upTo,
      shown: ids,
      held: ids.slice(1),
      rest: '1',
      choice: 'refuse',
      rule: '1',
      reason: 'Werbung',
    };
    await expect(decideTogether(town.anna, wish)).rejects.toMatchObject({ kind: 'Forbidden' });
    const { done, batch } = await decideTogether(town.mona, wish);
    expect(done).toBe(count - 1);
    // One was not chosen, and one came later.
    expect(await waitingInGroups(town.mona)).toMatchObject([{ count: 2 }]);
    await expect(undoRefusals(town.ada, { batch })).rejects.toMatchObject({ code: 'undo.too-late' });
    expect(await undoRefusals(town.mona, { batch })).toMatchObject({ done: count - 1 });
    expect(await waitingInGroups(town.mona)).toMatchObject([{ count: count + 1 }]);
    expect(await isPublic()).toBe(ALIKE - 1);
  });

  test('is published in one go, each once', async () => {
    const { town, isPublic } = await inWave(3);
    const [{ key }] = (await waitingInGroups(town.mona)) as unknown as [{ key: string }];
    const { shown, upTo } = await heldGroup(town.mona, { key });
    const ids = shown.map(({ id }) => id);
    await publishHeld(town.mona, { heldId: ids[0] });
    const told = await decideTogether(town.mona, { key, upTo, shown: ids, held: ids, choice: 'publish' });
    expect(told).toMatchObject({ done: 3, failed: 1, batch: null });
    expect(await isPublic()).toBe(MANY_HERE + 3);
  });

  test('of another town is nothing', async () => {
    const { town } = await inWave(1);
    const [{ key }] = (await waitingInGroups(town.mona)) as unknown as [{ key: string }];
    await expect(heldGroup(town.cem, { key })).rejects.toMatchObject({ kind: 'NotFound' });
  });
});
