import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { sql } from 'drizzle-orm';
import { PbfReader } from 'pbf';
import { expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import type { Actor } from '@/lib/actor';
import { formats } from '@/lib/formats/registry';
import { hideContribution, restoreContribution } from '@/lib/moderation/commands';
import { addAnnotation } from '../commands/add-annotation';
import { editAnnotation, withdrawAnnotation } from '../commands/change-annotation';
import { annotationCounts, annotationTile } from './tile';

const categories = ['bench', 'light'].map((key) => ({ key, label: key, colour: '#1f6f4a', icon: 'bench' }));
/** Any format in which people annotate a map. */
const format = formats.find(({ opens }) => opens.includes('annotate'))?.code ?? '';

const at = (lon: number, lat: number) => ({ type: 'Point', coordinates: [lon, lat] });
const rules = { rule: 1, reason: 'Gehört nicht hierher.' };

async function mapIn(town: Town, state: 'open' | 'draft' = 'open') {
  const { threadId, formatId } = await offerIn(town, { format, state, settings: { categories } });
  const put = async (geometry: unknown, category = 'bench') => {
    const placeInWords = geometry ? null : 'Am Brunnen';
    const draft = { key: randomUUID(), threadId, geometry, placeInWords, category, text: 'Hier.' };
    return (await addAnnotation(town.anna, draft)).entry;
  };
  return { threadId, formatId, put, see: (wish: Wish = {}, by: Actor = town.visitor) => seen(by, threadId, wish) };
}

interface Wish {
  zoom?: number;
  place?: [number, number];
  categories?: string;
}

/** What one sees of a map around a place, as a browser would read it from the tile there. */
async function seen(actor: Actor, thread: string, { zoom = 0, place = [10, 54], categories }: Wish) {
  const { head } = await inTenant(actor, async (tx) => {
    const [row] = await tx.execute<{ head: number }>(
      sql`select head::float8 as head from threads where id = ${thread}`,
    );
    return row ?? { head: 0 };
  });
  const wish = { thread, v: head, ...tileAt(zoom, place), ...(categories && { categories }) };
  const { bytes } = await annotationTile(actor, wish);
  const tile = new VectorTile(new PbfReader(gunzipSync(bytes)));
  const featuresOf = (layer: string) =>
    Array.from({ length: tile.layers[layer]?.length ?? 0 }, (_, index) => tile.layers[layer]?.feature(index));
  const marks = featuresOf('marks').map((feature) => feature?.properties ?? {});
  const drawn = featuresOf('drawn').map((feature) => ({
    id: feature?.properties.id,
    corners: feature?.loadGeometry(),
  }));
  const count = marks.reduce((sum, { point_count }) => sum + Number(point_count ?? 1), 0);
  return { bytes, marks, drawn, count, ids: marks.map(({ id }) => id).filter(Boolean) };
}

function tileAt(z: number, [lon, lat]: [number, number]) {
  const y = 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
  return { z, x: Math.floor((lon / 360 + 0.5) * 2 ** z), y: Math.floor(y * 2 ** z) };
}

test('what somebody puts on the map is in its tiles at once, with what its mark needs', async () => {
  const town = await newTown();
  const { put, see } = await mapIn(town);
  expect((await see()).count).toBe(0);
  const { id } = await put(at(10, 54), 'light');
  for (const zoom of [0, 7, 12, 13, 18, 19]) {
    expect((await see({ zoom })).marks).toEqual([{ id, category: 'light', shape: 'pin' }]);
  }
});

test('annotations close to each other are one group, which says how many and from where on one sees them apart', async () => {
  const town = await newTown();
  const { put, see } = await mapIn(town);
  const [first, second] = [await put(at(10, 54)), await put(at(10.001, 54))];
  await put(at(12, 54));
  expect((await see({ zoom: 3 })).count).toBe(3);
  const { marks } = await see({ zoom: 12 });
  expect(marks).toMatchObject([{ point_count: 2, point_count_abbreviated: '2' }]);
  const apart = [
    await see({ zoom: Number(marks[0]?.splits) }),
    await see({ zoom: Number(marks[0]?.splits), place: [10.001, 54] }),
  ];
  expect(new Set(apart.flatMap(({ ids }) => ids))).toEqual(new Set([first.id, second.id]));
});

test('a hidden annotation is in no tile and no count, and a restored one is back', async () => {
  const town = await newTown();
  const { put, see, threadId } = await mapIn(town);
  const [kept, hidden] = [await put(at(10, 54)), await put(at(10.0001, 54))];
  expect((await see({ zoom: 12 })).count).toBe(2);
  await hideContribution(town.mona, { kind: 'annotation', contributionId: hidden.id, ...rules });
  for (const zoom of [0, 12, 14, 19]) expect((await see({ zoom })).ids).toEqual([kept.id]);
  expect(await annotationCounts(town.visitor, { thread: threadId, v: 3 })).toMatchObject({
    all: 1,
    byCategory: { bench: 1 },
  });
  await restoreContribution(town.mona, { kind: 'annotation', contributionId: hidden.id, reason: 'Doch richtig.' });
  expect((await see({ zoom: 12 })).count).toBe(2);
});

test('an annotation that was taken back is gone, and the last one of a group is itself again', async () => {
  const town = await newTown();
  const { put, see } = await mapIn(town);
  const [first, second] = [await put(at(10, 54)), await put(at(10, 54))];
  await see();
  await withdrawAnnotation(town.anna, { annotationId: first.id });
  expect((await see({ zoom: 5 })).ids).toEqual([second.id]);
});

test('an annotation whose place is in words has no mark, and is counted', async () => {
  const town = await newTown();
  const { put, see, threadId } = await mapIn(town);
  const words = await put(null);
  const drawn = await put(at(10, 54));
  expect((await see()).ids).toEqual([drawn.id]);
  expect(await annotationCounts(town.visitor, { thread: threadId, v: 2 })).toMatchObject({ all: 2 });
  await withdrawAnnotation(town.anna, { annotationId: words.id });
  expect(await annotationCounts(town.visitor, { thread: threadId, v: 3 })).toMatchObject({ all: 1 });
});

test('a filter by category shows these only, and an annotation that changes its category moves', async () => {
  const town = await newTown();
  const { put, see, threadId } = await mapIn(town);
  const bench = await put(at(10, 54), 'bench');
  await put(at(10, 54), 'light');
  expect((await see({ categories: 'bench' })).ids).toEqual([bench.id]);
  expect((await see({ categories: 'light,bench' })).count).toBe(2);
  await editAnnotation(town.anna, { annotationId: bench.id, category: 'light', text: 'Doch eine Lampe.' });
  expect((await see({ categories: 'bench' })).count).toBe(0);
  expect((await see({ categories: 'light' })).count).toBe(2);
  expect(await annotationCounts(town.visitor, { thread: threadId, v: 3 })).toMatchObject({
    byCategory: { light: 2 },
  });
});

test('the ten-thousandth is counted, and more come and go without a new look at all of them', async () => {
  const town = await newTown();
  const { put, see, threadId, formatId } = await mapIn(town);
  await crowd(town, { threadId, formatId, count: 10_000 });
  expect((await see()).count).toBe(10_000);
  const { id } = await put(at(10, 54));
  expect((await see()).count).toBe(10_001);
  await withdrawAnnotation(town.anna, { annotationId: id });
  expect((await see()).count).toBe(10_000);
  expect((await see({ zoom: 14 })).bytes.length).toBeLessThan(20_000);
});

test('no annotation is lost or told twice where tiles meet, at any zoom', async () => {
  const town = await newTown();
  const { see, threadId, formatId } = await mapIn(town);
  await crowd(town, { threadId, formatId, count: 2_000 });
  for (const zoom of [9, 13, 16]) {
    const [from, to] = [tileAt(zoom, [9.989, 54.011]), tileAt(zoom, [10.011, 53.989])];
    let count = 0;
    for (let x = from.x; x <= to.x; x++) {
      for (let y = from.y; y <= to.y; y++) count += (await see({ zoom, place: middleOf(zoom, x, y) })).count;
    }
    expect([zoom, count]).toEqual([zoom, 2_000]);
  }
});

test('a line and an area are drawn from zoom 13 on, cut off at the edge of the tile', async () => {
  const town = await newTown();
  const { put, see } = await mapIn(town);
  const way = await put({
    type: 'LineString',
    coordinates: [
      [9.9, 54],
      [10.1, 54],
    ],
  });
  const square = [
    [9.999, 53.999],
    [10.002, 53.999],
    [10.002, 54.002],
    [9.999, 54.002],
    [9.999, 53.999],
  ];
  const area = await put({ type: 'Polygon', coordinates: [square] });
  expect((await see({ zoom: 12 })).drawn).toEqual([]);
  const { drawn } = await see({ zoom: 15 });
  expect(new Set(drawn.map(({ id }) => id))).toEqual(new Set([way.id, area.id]));
  for (const { x, y } of drawn.flatMap(({ corners }) => corners?.flat() ?? [])) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(-128);
    expect(Math.max(x, y)).toBeLessThanOrEqual(4096 + 128);
  }
  await hideContribution(town.mona, { kind: 'annotation', contributionId: area.id, ...rules });
  expect((await see({ zoom: 15 })).drawn.map(({ id }) => id)).toEqual([way.id]);
});

test('a map of another town is not there, nor a draft for who does not prepare it, and what is said below an entry is none', async () => {
  const [town, other] = [await newTown(), await newTown()];
  const { threadId } = await mapIn(town);
  const draft = await mapIn(town, 'draft');
  const nothing = { kind: 'NotFound', code: 'thread.not-found' };
  await expect(seen(other.visitor, threadId, {})).rejects.toMatchObject(nothing);
  await expect(annotationCounts(other.anna, { thread: threadId })).rejects.toMatchObject(nothing);
  await expect(draft.see()).rejects.toMatchObject(nothing);
  expect((await draft.see({}, town.emil)).count).toBe(0);
  const { discussionId } = await (await mapIn(town)).put(at(10, 54));
  await expect(annotationTile(town.visitor, { thread: discussionId, z: 0, x: 0, y: 0 })).rejects.toMatchObject(nothing);
});

test.each([
  ['no such zoom', { z: 20, x: 0, y: 0 }],
  ['beside the world', { z: 2, x: 4, y: 0 }],
  ['no number', { z: '1e3', x: 'a', y: 0 }],
  ['a category that nobody could have named', { z: 0, x: 0, y: 0, categories: 'a"}\\' }],
])('a wish for %s is refused', async (_what, wish) => {
  const town = await newTown();
  const { threadId } = await mapIn(town);
  await expect(annotationTile(town.visitor, { thread: threadId, ...wish })).rejects.toMatchObject({ kind: 'Invalid' });
});

const middleOf = (zoom: number, x: number, y: number): [number, number] => [
  ((x + 0.5) / 2 ** zoom - 0.5) * 360,
  (Math.atan(Math.sinh(Math.PI * (1 - (2 * (y + 0.5)) / 2 ** zoom))) * 180) / Math.PI,
];

/** So many annotations within two hundredths of a degree, written past the commands. */
const crowd = (town: Town, { threadId, formatId, count }: { threadId: string; formatId: string; count: number }) =>
  inTenant({ tenantId: town.id }, async (tx) => {
    await tx.execute(sql`
      with placed as (
        select n, uuid_v7() as id, 9.99 + (n * 7919 % 10007) / 500350.0 as lon, 53.99 + (n * 104729 % 10007) / 500350.0 as lat
        from generate_series(1, ${count}) n
      )
      insert into annotations (id, offer_format_id, thread_id, discussion_id, seq, rev, author_id, geometry, lon, lat,
        category, text, post_key, post_hash)
      select id, ${formatId}, ${threadId}, ${threadId}, n, n, ${town.anna.memberId},
        jsonb_build_object('type', 'Point', 'coordinates', jsonb_build_array(lon, lat)), lon, lat, 'bench', 'Hier.', id, ''
      from placed`);
    await tx.execute(sql`update threads set head = ${count}, comment_count = ${count} where id = ${threadId}`);
  });
