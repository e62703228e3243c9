import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { sql } from 'drizzle-orm';
import { PbfReader } from 'pbf';
import { expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newcomer, newTown, offerIn, type Town } from '@/db/testing/world';
import { giveFeedback } from '@/lib/feedback/commands';
import { formats } from '@/lib/formats/registry';
import { hideContribution } from '@/lib/moderation/commands';
import { addAnnotation } from '../commands/add-annotation';
import { withdrawAnnotation } from '../commands/change-annotation';
import { supportAnnotation } from '../commands/support-annotation';
import { dayInWords, dayOf } from '../model/day';
import { annotationList } from './list';
import { annotationCounts, annotationTile } from './tile';

const categories = ['bench', 'light'].map((key) => ({ key, label: key, colour: '#1f6f4a', icon: 'bench' }));
/** Any format in which people annotate a map. */
const format = formats.find(({ opens }) => opens.includes('annotate'))?.code ?? '';

async function mapIn(town: Town) {
  const { threadId: thread, formatId } = await offerIn(town, { format, settings: { categories } });
  const put = async (change: { category?: string; postedAt?: Date; geometry?: object } = {}) => {
    const geometry = change.geometry ?? { type: 'Point', coordinates: [10, 54] };
    const draft = {
      key: randomUUID(),
      threadId: thread,
      geometry,
      category: change.category ?? 'bench',
      text: 'Hier.',
    };
    return (await addAnnotation(town.anna, draft, change.postedAt && { postedAt: change.postedAt })).entry;
  };
  const head = () =>
    inTenant({ tenantId: town.id }, async (tx) => {
      const rows = await tx.execute<{ head: number }>(sql`select head::float8 from threads where id = ${thread}`);
      return rows[0]?.head ?? 0;
    });
  const marksAt = async (choice: object, { z, x, y } = { z: 0, x: 0, y: 0 }) => {
    const { bytes } = await annotationTile(town.visitor, { thread, z, x, y, v: await head(), ...choice });
    return layersOf(bytes);
  };
  const countIn = async (choice: object) =>
    (await marksAt(choice)).marks.reduce((sum, { point_count }) => sum + Number(point_count ?? 1), 0);
  const counted = async (choice: object) =>
    (await annotationCounts(town.visitor, { thread, v: await head(), ...choice })).all;
  const listed = async (choice: object) => annotationList(town.visitor, { thread, v: await head(), ...choice });
  return { thread, formatId, put, marksAt, countIn, counted, listed };
}

function layersOf(bytes: Buffer) {
  const tile = new VectorTile(new PbfReader(gunzipSync(bytes)));
  const of = (layer: string) =>
    Array.from(
      { length: tile.layers[layer]?.length ?? 0 },
      (_, index) => tile.layers[layer]?.feature(index).properties ?? {},
    );
  return { marks: of('marks'), drawn: of('drawn') };
}

const answer = (town: Town, annotationId: string, status = 'planned') =>
  giveFeedback(town.emil, { kind: 'annotation', contributionId: annotationId, status, text: 'Kommt im Mai.' });

const day = (date: string) => new Date(`${date}T10:00:00Z`);

test('an entry that is answered leaves what is open, is among what is answered, and its mark says so', async () => {
  const town = await newTown();
  const { put, marksAt, countIn, counted } = await mapIn(town);
  const { id } = await put();
  expect([await countIn({ state: 'open' }), await countIn({ state: 'answered' })]).toEqual([1, 0]);
  expect((await marksAt({})).marks).toEqual([{ id, category: 'bench', shape: 'pin' }]);
  await answer(town, id);
  expect([await countIn({ state: 'open' }), await countIn({ state: 'answered' })]).toEqual([0, 1]);
  expect([await counted({ state: 'planned' }), await counted({ state: 'done' })]).toEqual([1, 0]);
  expect((await marksAt({})).marks).toEqual([{ id, category: 'bench', shape: 'pin', answered: true }]);
  await answer(town, id, 'done');
  expect([await countIn({ state: 'planned' }), await countIn({ state: 'done' })]).toEqual([0, 1]);
});

test('support is one voice a person, is taken back, and moves an entry in and out of a choice', async () => {
  const town = await newTown();
  const { put, countIn, listed } = await mapIn(town);
  const { id } = await put();
  const carl = await newcomer(town, 'Carl');
  expect(await countIn({ support: 1 })).toBe(0);
  for (const voice of [1, 1]) await supportAnnotation(carl, { annotationId: id, support: voice });
  await supportAnnotation(town.mona, { annotationId: id, support: 1 });
  expect([await countIn({ support: 2 }), await countIn({ support: 3 })]).toEqual([1, 0]);
  expect((await listed({ support: 2 })).annotations).toMatchObject([{ id, support: 2 }]);
  for (const voice of [0, 0]) await supportAnnotation(carl, { annotationId: id, support: voice });
  expect([await countIn({ support: 2 }), await countIn({ support: 1 })]).toEqual([0, 1]);
});

test('who may not take part supports nothing, and nobody what is gone', async () => {
  const town = await newTown();
  const { put } = await mapIn(town);
  const wish = { annotationId: (await put()).id, support: 1 };
  await expect(supportAnnotation(town.visitor, wish)).rejects.toMatchObject({ code: 'sign-in.needed' });
  await expect(supportAnnotation(town.ben, wish)).rejects.toMatchObject({ code: 'member.suspended' });
  await expect(supportAnnotation((await newTown()).anna, wish)).rejects.toMatchObject({ kind: 'NotFound' });
  await expect(supportAnnotation(town.mona, { ...wish, support: 2 })).rejects.toMatchObject({ kind: 'Invalid' });
  await withdrawAnnotation(town.anna, wish);
  await expect(supportAnnotation(town.mona, wish)).rejects.toMatchObject({ code: 'annotation.gone' });
});

test('a choice of days counts each day whole, in tiles, numbers and list', async () => {
  const town = await newTown();
  const { put, countIn, counted, listed } = await mapIn(town);
  const posted = [];
  for (const date of ['2026-03-01', '2026-03-02', '2026-03-03']) posted.push(await put({ postedAt: day(date) }));
  const choice = { since: '2026-03-02', until: '2026-03-02' };
  expect([await countIn(choice), await counted(choice)]).toEqual([1, 1]);
  expect((await listed(choice)).annotations.map(({ id }) => id)).toEqual([posted[1]?.id]);
  expect(await countIn({ since: '2026-03-02' })).toBe(2);
  const { id } = await put();
  const today = dayInWords(dayOf(Date.now()));
  expect((await listed({ since: today })).annotations.map((entry) => entry.id)).toEqual([id]);
});

test('what most people support comes first, and the newer of the same; what is hidden is in no choice', async () => {
  const town = await newTown();
  const { put, listed } = await mapIn(town);
  const [first, second, third, hidden] = [await put(), await put(), await put(), await put()];
  await supportAnnotation(town.mona, { annotationId: second.id, support: 1 });
  await supportAnnotation(town.mona, { annotationId: hidden.id, support: 1 });
  const hiding = { kind: 'annotation', contributionId: hidden.id, rule: 1, reason: 'Gehört nicht hierher.' };
  await hideContribution(town.mona, hiding);
  const page = await listed({ order: 'supported' });
  expect(page.annotations.map(({ id }) => id)).toEqual([second.id, third.id, first.id]);
  expect(page.next).toBeNull();
});

test('of a thousand entries each choice has exactly those that the database counts, and its list has them page by page', async () => {
  const town = await newTown();
  const { thread, formatId, countIn, counted, listed } = await mapIn(town);
  await crowd(town, { thread, formatId, count: 1_000 });
  for (const [choice, where] of CHOICES) {
    const expected = await countInDatabase(town, thread, where);
    expect([choice, await countIn(choice), await counted(choice)]).toEqual([choice, expected, expected]);
    for (const order of ['newest', 'supported']) {
      const ids = new Set<string>();
      for (let before: string | null | undefined; before !== null; ) {
        const page = await listed({ ...choice, order, ...(before && { before }) });
        for (const { id } of page.annotations) ids.add(id);
        before = page.next;
      }
      expect([choice, order, ids.size]).toEqual([choice, order, expected]);
    }
  }
});

test('lines and areas are drawn of those that were chosen only', async () => {
  const town = await newTown();
  const { put, marksAt } = await mapIn(town);
  const geometry = {
    type: 'LineString',
    coordinates: [
      [9.999, 54.001],
      [10.001, 54.0011],
    ],
  };
  const [open, answered] = [await put({ geometry }), await put({ geometry })];
  await answer(town, answered.id);
  const place = { z: 15, x: 17294, y: 10521 };
  const drawn = async (choice: object) => (await marksAt(choice, place)).drawn.map(({ id }) => id);
  expect(new Set(await drawn({}))).toEqual(new Set([open.id, answered.id]));
  expect(await drawn({ state: 'open' })).toEqual([open.id]);
  await answer(town, open.id);
  expect(await drawn({ state: 'open' })).toEqual([]);
});

test('whoever asks for one choice after the other is slowed down, and who asks for the same is not', async () => {
  const town = await newTown();
  const { thread, put } = await mapIn(town);
  await put();
  const visitor = { ...town.visitor, sender: `2001:db8::${randomUUID().slice(0, 4)}` };
  const tile = (support: number) => annotationTile(visitor, { thread, z: 0, x: 0, y: 0, support });
  for (let turn = 0; turn < 30; turn++) await tile(1);
  for (let support = 2; support <= 20; support++) await tile(support);
  await expect(tile(21)).rejects.toMatchObject({ kind: 'TooMany' });
  await tile(1);
});

const CHOICES = [
  [{ categories: 'light' }, sql`category = 'light'`],
  [{ state: 'open' }, sql`not exists (select from feedback f where f.annotation_id = a.id)`],
  [{ state: 'done' }, sql`exists (select from feedback f where f.annotation_id = a.id)`],
  [{ support: 7 }, sql`support >= 7`],
  [
    { since: '2026-02-01', until: '2026-02-28' },
    sql`posted_at >= '2026-01-31T23:00Z' and posted_at < '2026-02-28T23:00Z'`,
  ],
  [
    { categories: 'bench', state: 'answered', support: 3, since: '2026-02-01' },
    sql`category = 'bench' and exists (select from feedback f where f.annotation_id = a.id) and support >= 3
      and posted_at >= '2026-01-31T23:00Z'`,
  ],
] as const;

const countInDatabase = (town: Town, thread: string, where: ReturnType<typeof sql>) =>
  inTenant({ tenantId: town.id }, async (tx) => {
    const rows = await tx.execute<{ count: number }>(sql`select count(*)::int as count from annotations a
      where thread_id = ${thread} and hidden_by is null and withdrawn_at is null and ${where}`);
    return rows[0]?.count ?? -1;
  });

/** So many annotations of all kinds, written past the commands. */
const crowd = (town: Town, { thread, formatId, count }: { thread: string; formatId: string; count: number }) =>
  inTenant({ tenantId: town.id }, async (tx) => {
    await tx.execute(sql`
      with placed as (
        select n, uuid_v7() as id, 9.99 + (n * 7919 % 10007) / 500350.0 as lon, 53.99 + (n * 104729 % 10007) / 500350.0 as lat
        from generate_series(1, ${count}) n
      )
      insert into annotations (id, offer_format_id, thread_id, discussion_id, seq, rev, author_id, geometry, lon, lat,
        category, text, support, posted_at, hidden_by, post_key, post_hash)
      select id, ${formatId}, ${thread}, ${thread}, n, n, ${town.anna.memberId},
        jsonb_build_object('type', 'Point', 'coordinates', jsonb_build_array(lon, lat)), lon, lat,
        (array['bench', 'light'])[1 + n % 2], 'Hier.', n % 11, '2026-01-01T00:30Z'::timestamptz + n % 97 * interval '1 day',
        case when n % 50 = 0 then id end, id, ''
      from placed`);
    await tx.execute(sql`insert into feedback (annotation_id, seq, status, text, given_by)
      select id, seq, 'done', 'Erledigt.', ${town.emil.memberId} from annotations where thread_id = ${thread} and seq % 3 = 0`);
    await tx.execute(sql`update threads set head = ${count}, comment_count = ${count} where id = ${thread}`);
  });
