import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { annotations } from '@/db/schema/annotations';
import { threads } from '@/db/schema/threads';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type TestOffer, type Town } from '@/db/testing/world';
import type { Actor, SignedIn } from '@/lib/actor';
import { formats } from '@/lib/formats/registry';
import { demoMails } from '@/lib/mail/queries/demo-mails';
import { hideContribution } from '@/lib/moderation/commands';
import { markAllRead } from '@/lib/notifications/commands/mark-read';
import { notificationsOf } from '@/lib/notifications/queries/told';
import { postComment } from '@/lib/threads/commands/post-comment';
import { follow } from './follow';
import { gatherNews } from './gather-news';

const talking = formats.find(({ opens }) => opens.includes('comment'))?.code ?? '';
const mapping = formats.find(({ opens }) => opens.includes('annotate'))?.code ?? '';

let town: Town;
let talk: TestOffer;
beforeEach(async () => {
  town = await newTown();
  talk = await offerIn(town, { format: talking });
});

const say = (actor: Actor, text: string) =>
  postComment(actor, { key: randomUUID(), threadId: talk.threadId, parentId: null, text }).then(
    ({ entry }) => entry.id,
  );
const told = async (who: Actor) => (await notificationsOf(who)).map(({ kind, facts }) => [kind, facts.count]);

describe('who follows a discussion', () => {
  beforeEach(async () => {
    await say(town.emil, 'Das war vorher.');
    await follow(town.anna, { kind: 'thread', threadId: talk.threadId });
  });

  test('is told of what others say from then on, once, and by one mail until they look', async () => {
    await gatherNews(town.id);
    expect(await told(town.anna)).toEqual([]);
    for (const text of ['Ulme', 'Linde']) await say(town.emil, text);
    await say(town.anna, 'Von mir.');
    await Promise.all([1, 2, 3].map(() => gatherNews(town.id)));
    expect(await told(town.anna)).toEqual([['followed.thread', 2]]);
    await say(town.emil, 'Drei');
    await gatherNews(town.id);
    expect(await told(town.anna)).toEqual([['followed.thread', 3]]);
    const [mail, ...more] = await demoMails(town.id);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Neue Beiträge: Marktplatz neu denken');
    expect(mail?.text).not.toContain('Ulme');
    await markAllRead(town.anna);
    await say(town.emil, 'Vier');
    await gatherNews(town.id);
    expect(await told(town.anna)).toEqual([
      ['followed.thread', 1],
      ['followed.thread', 3],
    ]);
    expect(await demoMails(town.id)).toHaveLength(2);
  });

  test('is not told of what was hidden meanwhile, nor of another town’s', async () => {
    const contributionId = await say(town.emil, 'Esel!');
    await hideContribution(town.mona, { kind: 'comment', contributionId, rule: 2, reason: 'Beleidigung' });
    const other = await newTown();
    await gatherNews(other.id);
    await gatherNews(town.id);
    expect(await told(town.anna)).toEqual([]);
  });
});

describe('who follows a place', () => {
  /** Puts an entry on a map past the commands, so many metres to the north. */
  async function entry(map: TestOffer, author: SignedIn, north: number): Promise<void> {
    await inTenant(town.visitor, async (tx) => {
      const [thread] = await tx
        .update(threads)
        .set({ head: sql`head + 1` })
        .where(sql`id = ${map.threadId}`)
        .returning({ head: threads.head });
      const [id, discussionId] = [randomUUID(), randomUUID()];
      await tx.insert(threads).values({ id: discussionId, offerFormatId: map.formatId, subjectId: id });
      await tx.insert(annotations).values({
        ...{ id, offerFormatId: map.formatId, threadId: map.threadId, discussionId, authorId: author.memberId },
        ...{
          seq: thread?.head ?? 0,
          rev: thread?.head ?? 0,
          category: 'bench',
          text: 'Hier',
          postKey: id,
          postHash: id,
        },
        ...{ lon: 9.99, lat: 53.55 + north / 110_574 },
      });
    });
  }

  test('is told of entries within its radius, on all maps, as of one place', async () => {
    const maps = [await offerIn(town, { format: mapping }), await offerIn(town, { format: mapping })];
    await follow(town.anna, { kind: 'place', lon: 9.99, lat: 53.55, radius: 500, label: 'Markt' });
    for (const map of maps) await entry(map, town.emil, 499);
    await entry(maps[0] as TestOffer, town.emil, 501);
    await entry(maps[0] as TestOffer, town.anna, 1);
    for (const _again of [1, 2]) await gatherNews(town.id);
    expect(await told(town.anna)).toEqual([['followed.place', 2]]);
    expect(await notificationsOf(town.anna)).toMatchObject([{ facts: { place: 'Markt' } }]);
  });
});

describe('who follows a topic or a place', () => {
  test('is told of a new offer once, even where it is both', async () => {
    const [row] = await inTenant(town.visitor, (tx) =>
      tx.execute<{ topic: string; lon: number; lat: number }>(sql`
        select topic, (place->'centre'->>0)::float8 as lon, (place->'centre'->>1)::float8 as lat from offers limit 1`),
    );
    await follow(town.anna, { kind: 'topic', topic: row?.topic });
    await follow(town.anna, { kind: 'place', lon: row?.lon, lat: row?.lat, radius: 2_500, label: 'Markt' });
    await gatherNews(town.id);
    expect(await told(town.anna)).toEqual([]);
    const fresh = await offerIn(town, { format: talking });
    await offerIn(town, { format: talking, state: 'draft' });
    for (const _again of [1, 2]) await gatherNews(town.id);
    expect(await notificationsOf(town.anna)).toMatchObject([
      { kind: 'followed.offer', href: `/${town.slug}/offers/${fresh.offerSlug}` },
    ]);
  });
});
