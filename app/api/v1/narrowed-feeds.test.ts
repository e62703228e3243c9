import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import ICAL from 'ical.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { offers } from '@/db/schema/offers';
import { inTenant } from '@/db/tenancy';
import { annotated } from '@/db/testing/open-map';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import { follow } from '@/lib/follows/commands/follow';
import { formats } from '@/lib/formats/registry';
import { hideContribution } from '@/lib/moderation/commands';
import { textsIn } from '@/lib/text';
import { postComment } from '@/lib/threads/commands/post-comment';
import { ask, askFor } from './testing/ask';

const talk = formats.find(({ opens }) => opens.includes('comment') && !opens.includes('annotate'))?.code ?? '';
const settings = { categories: [{ key: 'bench', label: 'Bank', colour: '#1f6f4a', icon: 'bench' }] };

/** Where all offers of these tests are, and what lies so far around it. */
const MARKET = 'lon=9.99&lat=53.55';

let town: Town;
beforeEach(async () => {
  town = await newTown();
});

const say = textsIn('de', 'openData');
const textOf = async (path: string) => (await ask(`/${town.slug}${path}`)).text();
const idsIn = (feed: string) => [...feed.matchAll(/<id>urn:uuid:(.+?)<\/id>/g)].map(([, id]) => id);
const entriesIn = async (path: string) => idsIn(await textOf(path));
const uidsIn = async (path: string) =>
  new ICAL.Component(ICAL.parse(await textOf(path)))
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event).uid);

/** Two offers, of which one is on another topic and elsewhere. */
async function twoOffers() {
  const [here, there] = [await offerIn(town, { format: talk }), await offerIn(town, { format: talk })];
  await inTenant(town.visitor, (tx) =>
    tx
      .update(offers)
      .set({ topic: 'green', place: { label: 'Park', centre: [9.99, 53.55 + 501 / 110_574] } })
      .where(eq(offers.id, there.offerId)),
  );
  return { here: here.offerId, there: there.offerId };
}

describe('a town’s feed and calendar', () => {
  test('are those of one topic where that is asked', async () => {
    const { here, there } = await twoOffers();
    expect(await entriesIn('/feed?topic=green')).toEqual([there]);
    expect(await entriesIn('/feed?topic=traffic')).toEqual([here]);
    expect(await entriesIn('/feed?topic=housing')).toEqual([]);
    expect((await uidsIn('/calendar?topic=green')).join()).toContain(there);
    expect((await uidsIn('/calendar?topic=green')).join()).not.toContain(here);
  });

  test('are those of a place with a radius in metres', async () => {
    const { here, there } = await twoOffers();
    expect(await entriesIn(`/feed?${MARKET}&radius=500`)).toEqual([here]);
    expect((await entriesIn(`/feed?${MARKET}&radius=502`)).sort()).toEqual([here, there].sort());
    expect(await entriesIn(`/feed?${MARKET}&radius=502&topic=green`)).toEqual([there]);
    expect((await uidsIn(`/calendar?${MARKET}&radius=500`)).join()).not.toContain(there);
  });

  test('say what they are narrowed to, and are the same until something changes', async () => {
    await twoOffers();
    const feed = await ask(`/${town.slug}/feed?topic=green`, { 'accept-language': 'en' });
    expect(await feed.text()).toContain('<title>New consultations: Musterstadt · Parks and open space</title>');
    const tag = feed.headers.get('etag') ?? '';
    const headers = { 'accept-language': 'en', 'if-none-match': tag };
    expect((await ask(`/${town.slug}/feed?topic=green`, headers)).status).toBe(304);
    expect((await ask(`/${town.slug}/feed?topic=traffic`, headers)).status).toBe(200);
    expect(await textOf(`/calendar?${MARKET}&radius=500`)).toContain('im Umkreis von 500 Metern');
  });

  test('have one address for one place, rounded to about a hundred metres', async () => {
    const feed = await textOf('/feed?radius=500&lat=53.550123456&lon=9.98977');
    expect(feed).toContain(`/api/v1/${town.slug}/feed?lon=9.99&#38;lat=53.55&#38;radius=500"`);
    expect(feed).not.toContain('53.5501');
  });

  test.each([
    ['topic=weather', 'topic'],
    ['lon=9.99&lat=53.55', 'radius'],
    ['radius=500', 'lon'],
    ['lon=9.99&lat=91&radius=500', 'lat'],
    ['lon=9.99&lat=&radius=500', 'lat'],
    [`${MARKET}&radius=99`, 'radius'],
    [`${MARKET}&radius=50001`, 'radius'],
    [`${MARKET}&radius=5e2`, 'radius'],
  ])('refuse %s', async (query, name) => {
    for (const kind of ['feed', 'calendar']) {
      const answer = await ask(`/${town.slug}/${kind}?${query}`);
      const { code, detail } = await answer.json();
      expect([answer.status, code, detail]).toEqual([400, 'parameter.wrong', say(`parameters.${name}`)]);
    }
  });
});

describe('around a place', () => {
  const north = (metres: number) => ({ type: 'Point', coordinates: [9.99, 53.55 + metres / 110_574] });
  const entryAt = async (threadId: string, metres: number, text: string) => {
    const draft = { key: randomUUID(), threadId, category: 'bench', text, geometry: north(metres) };
    return (await addAnnotation(town.anna, draft)).entry;
  };

  test('entries of maps are in the feed, as long as they can be seen', async () => {
    const map = await offerIn(town, { format: annotated, settings });
    const near = await entryAt(map.threadId, 499, 'Eine Bank.');
    await entryAt(map.threadId, 520, 'Zu weit.');
    const feed = () => entriesIn(`/feed?${MARKET}&radius=500`);
    expect(await feed()).toEqual([near.id, map.offerId]);
    expect(await entriesIn('/feed')).toEqual([map.offerId]);
    const hiding = { kind: 'annotation', contributionId: near.id, rule: 1, reason: 'Probe' };
    await hideContribution(town.mona, hiding);
    expect(await feed()).toEqual([map.offerId]);
  });

  test('an entry’s discussion has a feed of its own, which ends with it', async () => {
    const map = await offerIn(town, { format: annotated, settings });
    const [one, other] = [await entryAt(map.threadId, 1, 'Eine Bank.'), await entryAt(map.threadId, 2, 'Ein Baum.')];
    const say = async (threadId: string, text: string) =>
      (await postComment(town.mona, { key: randomUUID(), threadId, text, parentId: null })).entry.id;
    const said = await say(one.discussionId, 'Gern.');
    await say(other.discussionId, 'Nein.');
    const at = `/offers/${map.offerSlug}/parts/mitreden/entries/${one.id}/feed`;
    expect(await entriesIn(at)).toEqual([said]);
    await hideContribution(town.mona, { kind: 'annotation', contributionId: one.id, rule: 1, reason: 'Probe' });
    expect((await ask(`/${town.slug}${at}`)).status).toBe(404);
  });

  test('what is asked for is kept nowhere: a place that nobody follows is in no row', async () => {
    await follow(town.anna, { kind: 'topic', topic: 'green' });
    await textOf('/feed?lon=9.123&lat=53.456&radius=500');
    const rows = await inTenant(town.visitor, (tx) => tx.execute(sql`select * from follows`));
    expect(JSON.stringify(rows)).not.toContain('9.123');
  });
});

test('feeds and calendars stand in the definition, with what narrows them', async () => {
  const { paths, components } = await askFor('/openapi.json');
  const parameters = paths['/{town}/feed'].get.parameters.map(({ $ref }: { $ref: string }) => $ref.split('/').at(-1));
  expect(parameters).toEqual(['town', 'topic', 'lon', 'lat', 'radius']);
  expect(Object.keys(paths['/{town}/calendar'].get.responses[200].content)).toEqual(['text/calendar']);
  expect(components.parameters.radius.schema).toEqual({ type: 'integer', minimum: 100, maximum: 50_000 });
});
