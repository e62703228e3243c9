import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { annotated } from '@/db/testing/open-map';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import { withdrawAnnotation } from '@/lib/annotations/commands/change-annotation';
import { formats } from '@/lib/formats/registry';
import { coverContribution, hideContribution, restoreContribution } from '@/lib/moderation/commands';
import { castVote } from '@/lib/threads/commands/cast-vote';
import { postComment } from '@/lib/threads/commands/post-comment';
import { ask, askFor } from './testing/ask';

const settings = { categories: [{ key: 'bench', label: 'Bank', colour: '#1f6f4a', icon: 'bench' }] };

async function mapIn(town: Town, state: 'open' | 'draft' = 'open') {
  const offer = await offerIn(town, { format: annotated, settings, state });
  const id = `${offer.offerSlug}.${offer.formatSlug}`;
  const own = `/${town.slug}/collections/${id}`;
  const add = async (change: object = {}) => {
    const geometry = { type: 'Point', coordinates: [10, 54] };
    const draft = { key: randomUUID(), threadId: offer.threadId, geometry, category: 'bench', text: 'Eine Bank.' };
    return (await addAnnotation(town.anna, { ...draft, ...change })).entry;
  };
  const whole = async () =>
    Promise.all(
      ['', '/items', '/download/geojson', '/download/csv', '/download/geopackage'].map(async (path) =>
        Buffer.from(await (await ask(own + path)).arrayBuffer()).toString('latin1'),
      ),
    );
  return { id, own, add, whole, threadId: offer.threadId };
}

const rule = { rule: 1, reason: 'Probe' };

test('an entry is read with its category, its author’s name and what was said about it', async () => {
  const town = await newTown();
  const { own, add, id } = await mapIn(town);
  const entry = await add();
  const say = (by: Town['anna'], text: string, parentId: string | null = null) =>
    postComment(by, { key: randomUUID(), threadId: entry.discussionId, text, parentId });
  const asked = await say(town.anna, 'Wann?');
  await say(town.mona, 'Im Mai.');
  await say(town.mona, 'Am Montag.', asked.entry.id);
  await castVote(town.mona, { commentId: asked.entry.id, value: 1 });
  const { features } = await askFor(`${own}/items`);
  expect(features).toEqual([
    {
      type: 'Feature',
      id: entry.id,
      geometry: { type: 'Point', coordinates: [10, 54] },
      properties: {
        number: 1,
        category: 'bench',
        categoryLabel: 'Bank',
        text: 'Eine Bank.',
        warning: null,
        place: null,
        posted: entry.postedAt,
        edited: null,
        author: 'Anna',
        official: false,
        comments: 3,
        topComments: 2,
        agrees: 1,
        disagrees: 0,
        answer: 'Im Mai.',
        answered: expect.stringMatching(/Z$/),
        link: `http://localhost:3000/${town.slug}/offers/${id.replace('.', '/')}?annotation=${entry.id}`,
      },
    },
  ]);
});

test('what is hidden is in nothing that comes out: no text, no count, no extent', async () => {
  const town = await newTown();
  const { own, add, whole } = await mapIn(town);
  await add();
  const far = await add({
    text: 'CANARY-1',
    geometry: {
      type: 'LineString',
      coordinates: [
        [70, 70],
        [71.5, 71.5],
      ],
    },
  });
  expect((await askFor(own)).extent.spatial.bbox).toEqual([[10, 54, 71.5, 71.5]]);
  await hideContribution(town.mona, { kind: 'annotation', contributionId: far.id, ...rule });
  expect((await whole()).filter((file) => /CANARY|71\.5/.test(file))).toEqual([]);
  expect((await askFor(own)).extent.spatial.bbox).toEqual([[10, 54, 10, 54]]);
  expect(await askFor(`${own}/items`)).toMatchObject({ numberMatched: 1, numberReturned: 1 });
  expect((await ask(`${own}/items/${far.id}`)).status).toBe(404);
  await restoreContribution(town.mona, { kind: 'annotation', contributionId: far.id, reason: 'Doch.' });
  expect((await whole()).slice(1).filter((file) => file.includes('CANARY-1'))).toHaveLength(4);
});

test('what is covered with a warning comes out with the number of its rule, until it is uncovered', async () => {
  const town = await newTown();
  const { own, add } = await mapIn(town);
  const entry = { kind: 'annotation', contributionId: (await add()).id };
  const warning = async () => (await askFor(`${own}/items`)).features[0].properties;
  await coverContribution(town.mona, { ...entry, ...rule });
  expect(await warning()).toMatchObject({ warning: rule.rule, text: 'Eine Bank.' });
  const csv = await (await ask(`${own}/download/csv`)).text();
  expect(csv.split('\r\n')[1]).toContain(`"Eine Bank.";${rule.rule};`);
  await restoreContribution(town.mona, { ...entry, reason: 'Doch.' });
  expect(await warning()).toMatchObject({ warning: null });
});

test('a hidden comment counts nowhere, and is no answer', async () => {
  const town = await newTown();
  const { own, add, whole } = await mapIn(town);
  const entry = await add();
  await postComment(town.anna, { key: randomUUID(), threadId: entry.discussionId, text: 'Wann?' });
  const answer = await postComment(town.mona, { key: randomUUID(), threadId: entry.discussionId, text: 'CANARY-2' });
  await castVote(town.anna, { commentId: answer.entry.id, value: -1 });
  expect((await whole()).slice(1).every((file) => file.includes('CANARY-2'))).toBe(true);
  await hideContribution(town.ada, { kind: 'comment', contributionId: answer.entry.id, ...rule });
  expect((await whole()).filter((file) => file.includes('CANARY-2'))).toEqual([]);
  const [feature] = (await askFor(`${own}/items`)).features;
  expect(feature.properties).toMatchObject({ comments: 1, topComments: 1, disagrees: 0, answer: null, answered: null });
});

test('what its author takes back is gone from everything', async () => {
  const town = await newTown();
  const { add, whole, own } = await mapIn(town);
  const entry = await add({ text: 'CANARY-3' });
  await withdrawAnnotation(town.anna, { annotationId: entry.id });
  expect((await whole()).filter((file) => file.includes('CANARY-3'))).toEqual([]);
  expect((await askFor(own)).extent).toBeUndefined();
});

test('nobody’s id and nobody’s mail address comes out, only a name', async () => {
  const town = await newTown();
  const { add, whole } = await mapIn(town);
  await add();
  const files = await whole();
  expect(files.slice(1).every((file) => file.includes('Anna'))).toBe(true);
  expect(files.filter((file) => file.includes(town.anna.memberId) || file.includes('@town.example'))).toEqual([]);
});

test('a draft’s map is not there, also for who prepares it', async () => {
  const town = await newTown();
  const { own, id } = await mapIn(town, 'draft');
  for (const path of ['', '/items', '/download/csv', `/items/${randomUUID()}`])
    expect((await ask(own + path)).status).toBe(404);
  expect((await askFor(`/${town.slug}/collections`)).collections.map((map: { id: string }) => map.id)).not.toContain(
    id,
  );
});

test('one town’s map is not in another town, and what is no map is none', async () => {
  const [town, other] = [await newTown(), await newTown()];
  const { id } = await mapIn(town);
  expect((await ask(`/${other.slug}/collections/${id}`)).status).toBe(404);
  const talk = await offerIn(town, { format: formats.find(({ opens }) => !opens.includes('annotate'))?.code ?? '' });
  expect((await ask(`/${town.slug}/collections/${talk.offerSlug}.${talk.formatSlug}`)).status).toBe(404);
  expect((await ask(`/${town.slug}/collections/${id}.mehr`)).status).toBe(404);
});

test('who has an answer already gets none twice, until something changes', async () => {
  const town = await newTown();
  const { own, add } = await mapIn(town);
  const entry = await add();
  for (const path of ['', '/items', '/download/csv', '/download/geojson', '/download/geopackage']) {
    const etag = (await ask(own + path)).headers.get('etag') ?? '';
    const again = await ask(own + path, { 'if-none-match': etag });
    expect([path, again.status, await again.text()]).toEqual([path, 304, '']);
  }
  const before = (await ask(`${own}/download/csv`)).headers.get('etag') ?? '';
  await postComment(town.mona, { key: randomUUID(), threadId: entry.discussionId, text: 'Im Mai.' });
  const changed = await ask(`${own}/download/csv`, { 'if-none-match': before });
  expect([changed.status, (await changed.text()).includes('Im Mai.')]).toEqual([200, true]);
});

test('a refusal says what is wrong, in the reader’s language', async () => {
  const town = await newTown();
  const { own } = await mapIn(town);
  const refused = await ask(`${own}/items?bbox=1,2,3`, { 'accept-language': 'en' });
  expect(refused.headers.get('content-type')).toBe('application/problem+json');
  expect([refused.status, await refused.json()]).toEqual([
    400,
    {
      ...{ type: 'about:blank', status: 400, code: 'parameter.wrong' },
      title: 'The parameter “bbox” has no valid value.',
      detail: expect.stringContaining('west, south, east, north'),
    },
  ]);
  expect(await askFor(`/${town.slug}/collections/nirgends`)).toMatchObject({
    title: 'Diese Karte gibt es nicht, oder sie ist nicht öffentlich.',
  });
  expect((await ask('/kein-ort')).status).toBe(404);
});

test('pages of other sites may read it', async () => {
  const town = await newTown();
  expect((await ask(`/${town.slug}`)).headers.get('access-control-allow-origin')).toBe('*');
  expect((await ask('/kein-ort')).headers.get('access-control-allow-origin')).toBe('*');
});

test('a network that asks for more maps than anybody reads has to wait', async () => {
  const town = await newTown();
  const { own } = await mapIn(town);
  const asked = await Promise.all(Array.from({ length: 60 }, () => ask(`${own}/download/csv`)));
  const refused = asked.filter(({ status }) => status === 429);
  expect(asked.length - refused.length).toBeGreaterThanOrEqual(30);
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  expect((await refused[0]?.json())?.title).toMatch(/^Aus Ihrem Netz kommt .* Bitte warten Sie noch \d+ Sekunde/);
});
