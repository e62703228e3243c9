import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type TestOffer, type Town } from '@/db/testing/world';
import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import { giveFeedback } from '@/lib/feedback/commands';
import { formats } from '@/lib/formats/registry';
import { replaceList } from '@/lib/places/commands/replace-list';
import { postComment } from '@/lib/threads/commands/post-comment';
import { enterWaiting } from '../commands/enter-waiting';
import { searchPage } from './search-page';

const map = formats.find(({ opens }) => opens.includes('annotate'))?.code ?? '';
const settings = { categories: [{ key: 'bench', label: 'Bank', colour: '#1f6f4a', icon: 'bench' }] };
/** Where the market is, and a place about three kilometres from it. */
const MARKET = [9.99, 53.55] as const;
const HARBOUR = [9.99, 53.577] as const;
/** No other test says it. */
const WORD = `bankwort${Date.now().toString(36).replaceAll(/\d/g, 'x')}`;

let town: Town;
let offer: TestOffer;
beforeAll(async () => {
  town = await newTown();
  offer = await offerIn(town, { format: map, settings });
  await inTenant({ tenantId: town.id }, (tx) =>
    tx.execute(sql`update offers set summary = ${`Es geht um ${WORD}.`},
      place = jsonb_set(place, '{centre}', ${JSON.stringify(MARKET)}::jsonb)`),
  );
  const near = await entry(MARKET, `Am Markt: ${WORD}`);
  await entry(HARBOUR, `Am Hafen: ${WORD}`);
  await postComment(town.anna, { key: randomUUID(), threadId: near.discussionId, text: `Darunter: ${WORD}` });
  const answer = { kind: 'annotation', contributionId: near.id, status: 'planned', text: `Wir planen ${WORD}.` };
  await giveFeedback(town.emil, answer);
  await nameHarbour();
  await enterWaiting(town.id);
});

async function entry([lon, lat]: readonly [number, number], text: string) {
  const geometry = { type: 'Point', coordinates: [lon, lat] };
  const draft = { key: randomUUID(), threadId: offer.threadId, category: 'bench', geometry, text };
  return (await addAnnotation(town.anna, draft)).entry;
}

async function nameHarbour() {
  const path = join(mkdtempSync(join(tmpdir(), 'places-')), 'orte.csv');
  writeFileSync(path, `Hafenplatz,${HARBOUR.join(',')}\n`);
  await replaceList(town.emil, { path });
}

async function asked(address: Record<string, string | string[]>, where: Town | null = town) {
  const { page, ...read } = await searchPage(where?.id ?? null, { q: WORD, ...address }, randomUUID());
  if (!page || typeof page === 'number') throw new Error('Nothing was asked.');
  return { ...read, kinds: [...page.offers, ...page.talk].map(({ kind }) => kind).sort() };
}

describe('only what is asked for is found', () => {
  test.each<[Record<string, string>, string[]]>([
    [{}, ['annotation', 'annotation', 'answer', 'comment', 'offer']],
    [{ kind: 'comment' }, ['comment']],
    [{ kind: 'answer' }, ['answer']],
    [{ kind: 'offer' }, ['offer']],
    [{ kind: 'result' }, []],
    [{ in: 'talk', kind: 'annotation' }, ['annotation', 'annotation']],
    [{ in: 'offers', kind: 'annotation' }, []],
    [{ state: 'open', topic: 'traffic', kind: 'answer' }, ['answer']],
    [{ state: 'closed', topic: 'traffic', kind: 'answer' }, []],
    [{ state: 'open', topic: 'budget', kind: 'answer' }, []],
  ])('%j', async (address, kinds) => {
    expect((await asked(address)).kinds).toEqual(kinds);
  });

  test('around a place, as the town’s own index knows it; what has no place lies where its offer does', async () => {
    const around = await asked({ place: 'Hafenplatz', within: '1' });
    expect(around).toMatchObject({ names: { place: 'Hafenplatz' }, misread: [] });
    expect(around.kinds).toEqual(['annotation']);
    expect((await asked({ place: 'hafenplaz', within: '5' })).kinds).toHaveLength(5);
  });

  test('around a position that somebody sent, offers alone', async () => {
    expect((await asked({ near: '53.55,9.99', within: '1' })).kinds).toEqual(['offer']);
    expect((await asked({ near: '53.58,9.99', within: '2' })).kinds).toEqual([]);
    expect((await asked({ near: '53.58,9.99' })).kinds).toEqual(['offer']);
  });
});

test('the portal finds what one municipality has, and nothing of another', async () => {
  const other = await newTown();
  expect((await asked({ town: town.slug }, null)).kinds).toHaveLength(5);
  expect((await asked({ town: other.slug }, null)).kinds).toEqual([]);
  expect(await asked({ town: 'nirgendwo' }, null)).toMatchObject({
    misread: [{ name: 'town', said: 'nirgendwo' }],
    search: { town: undefined },
  });
});

test('what an address says and cannot mean is told, and the rest is looked for', async () => {
  const read = await asked({ topic: 'unfug', kind: ['comment', 'answer'], within: '7', state: 'open', since: '' });
  expect(read.misread.map(({ name }) => name)).toEqual(['kind', 'topic', 'within']);
  expect(read.kinds).toHaveLength(5);
  expect((await asked({ place: 'Xyzstraße' })).misread).toEqual([{ name: 'place', said: 'Xyzstraße' }]);
});
