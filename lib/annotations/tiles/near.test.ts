import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { chanceFrom } from '@/db/testing/mutations';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { hideContribution } from '@/lib/moderation/commands';
import { addAnnotation } from '../commands/add-annotation';
import { AROUND, nearby } from '../model/nearby';
import type { Geometry } from '../model/place';
import { annotationsNear } from './near';

const categories = [{ key: 'bench', label: 'Bank', colour: '#1f6f4a', icon: 'bench' }];
/** Any format in which people annotate a map. */
const format = formats.find(({ opens }) => opens.includes('annotate'))?.code ?? '';
const chance = chanceFrom(11);
const between = (from: number, to: number) => from + ((to - from) * chance.below(1_000_000)) / 1_000_000;

/** Within a kilometre: points, lines and areas of five metres to two kilometres. */
function somewhere(kind: number): Geometry {
  const [lon, lat, width] = [between(10, 10.015), between(54, 54.009), 0.0001 * 300 ** between(0, 1)];
  if (kind > 1) return { type: 'Point', coordinates: [lon, lat] };
  const corner = (): [number, number] => [lon + between(-width, width), lat + between(-width, width)];
  if (kind === 1) return { type: 'LineString', coordinates: [corner(), corner(), corner()] };
  const first = corner();
  return { type: 'Polygon', coordinates: [[first, corner(), corner(), first]] };
}

async function mapIn(town: Town) {
  const { threadId, formatId } = await offerIn(town, { format, settings: { categories } });
  return { threadId, formatId, see: (place: Geometry, except?: string) => seen(town, threadId, place, except) };
}

async function seen(town: Town, thread: string, place: Geometry, except?: string) {
  const near = await annotationsNear(town.visitor, { thread, place: JSON.stringify(place), except });
  return near.map(({ entry, metres }) => [entry.id, Math.round(metres * 10)]);
}

test('what the server tells to be near is what one finds by looking at every entry, whatever lies there', async () => {
  const town = await newTown();
  const map = await mapIn(town);
  const entries = Array.from({ length: 1_500 }, (_, index) => ({
    id: randomUUID() as string,
    geometry: somewhere(index % 12),
  }));
  await write(town, map, entries);
  for (const [index, kind] of [2, 2, 2, 2, 1, 1, 0, 0].entries()) {
    const place = somewhere(kind);
    const found = nearby(entries, place, AROUND);
    const expected = found.map(({ metres }) => Math.round(metres * 10));
    expect([index, (await map.see(place)).map(([, metres]) => metres)]).toEqual([index, expected]);
  }
  const own = entries[2];
  expect((await map.see(own?.geometry as Geometry, own?.id)).map(([id]) => id)).not.toContain(own?.id);
});

test('what is hidden is near to nothing, nor what is further than 300 metres', async () => {
  const town = await newTown();
  const { threadId, see } = await mapIn(town);
  const put = async (lat: number) => {
    const geometry = { type: 'Point', coordinates: [10, lat] };
    return (await addAnnotation(town.anna, { key: randomUUID(), threadId, geometry, category: 'bench', text: 'Hier.' }))
      .entry.id;
  };
  const [near, hidden] = [await put(54.001), await put(54.0005)];
  await put(54.003);
  const here: Geometry = { type: 'Point', coordinates: [10, 54] };
  expect((await see(here)).map(([id]) => id)).toEqual([hidden, near]);
  const hiding = { kind: 'annotation', contributionId: hidden, rule: 1, reason: 'Gehört nicht hierher.' };
  await hideContribution(town.mona, hiding);
  await expect.poll(async () => (await see(here)).map(([id]) => id), { timeout: 3_000 }).toEqual([near]);
});

test.each(['', '{"type":"Point"}', 'here', '{"type":"Point","coordinates":[200,0]}'])(
  'a wish for what is near to %s is refused',
  async (place) => {
    const town = await newTown();
    const { threadId } = await mapIn(town);
    await expect(annotationsNear(town.visitor, { thread: threadId, place })).rejects.toMatchObject({ kind: 'Invalid' });
  },
);

test('nobody is told what is near on another town’s map', async () => {
  const [town, other] = [await newTown(), await newTown()];
  const { threadId } = await mapIn(town);
  const place = JSON.stringify({ type: 'Point', coordinates: [10, 54] });
  await expect(annotationsNear(other.visitor, { thread: threadId, place })).rejects.toMatchObject({ kind: 'NotFound' });
});

/** Written past the commands. */
const write = (
  town: Town,
  { threadId, formatId }: { threadId: string; formatId: string },
  entries: readonly { id: string; geometry: Geometry }[],
) =>
  inTenant({ tenantId: town.id }, async (tx) => {
    await tx.execute(sql`
      insert into annotations (id, offer_format_id, thread_id, discussion_id, seq, rev, author_id, geometry, lon, lat,
        category, text, post_key, post_hash)
      select id, ${formatId}, ${threadId}, ${threadId}, n, n, ${town.anna.memberId}, geometry,
        (coalesce(geometry#>>'{coordinates,0,0,0}', geometry#>>'{coordinates,0,0}', geometry#>>'{coordinates,0}'))::float8,
        (coalesce(geometry#>>'{coordinates,0,0,1}', geometry#>>'{coordinates,0,1}', geometry#>>'{coordinates,1}'))::float8,
        'bench', 'Hier.', id, ''
      from rows from (jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as (id uuid, geometry jsonb)) with ordinality as e(id, geometry, n)
        `);
    await tx.execute(
      sql`update threads set head = ${entries.length}, comment_count = ${entries.length} where id = ${threadId}`,
    );
  });
