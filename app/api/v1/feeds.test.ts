import { randomUUID } from 'node:crypto';
import ICAL from 'ical.js';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { offerFormats, offers } from '@/db/schema/offers';
import { inTenant } from '@/db/tenancy';
import { annotated } from '@/db/testing/open-map';
import { newTown, offerIn, type TestOffer, type Town } from '@/db/testing/world';
import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import { formats } from '@/lib/formats/registry';
import { hideContribution, restoreContribution } from '@/lib/moderation/commands';
import { postComment } from '@/lib/threads/commands/post-comment';
import { ask } from './testing/ask';

const talk = formats.find(({ opens }) => opens.includes('comment') && !opens.includes('annotate'))?.code ?? '';
const settings = { categories: [{ key: 'bench', label: 'Bank', colour: '#1f6f4a', icon: 'bench' }] };
const rule = { rule: 1, reason: 'Probe' };

/** All elements of an XML document by name, with their texts; throws where it is none. */
function elementsOf(xml: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const href = (attributes.href as { value: string } | undefined)?.value;
    found[name] = [...(found[name] ?? []), href ?? ''];
    open.push(name);
  });
  parser.on('text', (text) => {
    const name = open.at(-1) ?? '';
    const texts = found[name] ?? [];
    if (texts.length > 0) texts[texts.length - 1] += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return found;
}

const feedOf = async ({ slug }: Town, { offerSlug }: Pick<TestOffer, 'offerSlug'>, part = '') =>
  (await ask(`/${slug}/offers/${offerSlug}${part}/feed`)).text();

const say = async (by: Town['anna'], threadId: string, text: string) =>
  (await postComment(by, { key: randomUUID(), threadId, text, parentId: null })).entry;

async function mapIn(town: Town) {
  const offer = await offerIn(town, { format: annotated, settings });
  const geometry = { type: 'Point', coordinates: [10, 54] };
  const draft = { key: randomUUID(), threadId: offer.threadId, category: 'bench', text: 'Eine Bank.', geometry };
  return { offer, entry: (await addAnnotation(town.anna, draft)).entry };
}

test('a town’s feed has what it published, and no draft', async () => {
  const town = await newTown();
  const [open, draft] = [await offerIn(town, { format: talk }), await offerIn(town, { format: talk, state: 'draft' })];
  const feed = await (await ask(`/${town.slug}/feed`)).text();
  const { id, updated, entry } = elementsOf(feed);
  expect(id).toEqual([`http://localhost:3000/api/v1/${town.slug}/feed`, `urn:uuid:${open.offerId}`]);
  expect([entry?.length, updated?.every((moment) => /Z$/.test(moment))]).toEqual([1, true]);
  expect(feed).not.toContain(draft.offerId);
});

test('an offer’s feed has what was said, also on the map, with ways to it; signs of markup stay signs', async () => {
  const town = await newTown();
  const { offer, entry } = await mapIn(town);
  const answer = await say(town.mona, entry.discussionId, 'Ja <b>& gern\u0007!');
  const { id, content, link } = elementsOf(await feedOf(town, offer));
  expect(id?.slice(1)).toEqual([`urn:uuid:${answer.id}`, `urn:uuid:${entry.id}`]);
  expect(content).toEqual(['Ja <b>& gern!', 'Eine Bank.']);
  expect(link).toContain(
    `http://localhost:3000/${town.slug}/offers/${offer.offerSlug}/mitreden?annotation=${entry.id}&comment=${answer.id}`,
  );
  expect(elementsOf(await feedOf(town, offer, '/parts/mitreden')).id?.slice(1)).toHaveLength(2);
});

test('what is hidden vanishes from the feed, with all below it, and comes back when it is restored', async () => {
  const town = await newTown();
  const { offer, entry } = await mapIn(town);
  await say(town.anna, entry.discussionId, 'CANARY');
  const tag = (await ask(`/${town.slug}/offers/${offer.offerSlug}/feed`)).headers.get('etag') ?? '';
  const again = () => ask(`/${town.slug}/offers/${offer.offerSlug}/feed`, { 'if-none-match': tag });
  expect((await again()).status).toBe(304);
  await hideContribution(town.mona, { kind: 'annotation', contributionId: entry.id, ...rule });
  expect([(await again()).status, elementsOf(await feedOf(town, offer)).entry]).toEqual([200, undefined]);
  await restoreContribution(town.mona, { kind: 'annotation', contributionId: entry.id, reason: 'Doch.' });
  expect((await again()).status).toBe(304);
});

test('a comment that is hidden vanishes from the feed of its discussion', async () => {
  const town = await newTown();
  const offer = await offerIn(town, { format: talk });
  const comment = await say(town.anna, offer.threadId, 'CANARY');
  expect(await feedOf(town, offer)).toContain('CANARY');
  await hideContribution(town.mona, { kind: 'comment', contributionId: comment.id, ...rule });
  expect(await feedOf(town, offer)).not.toContain('CANARY');
});

const TITLE = 'Märkte, Plätze; und „Gassen“ \\ Wege – ein langer Titel, der auf keiner Zeile von 75 Zeichen Platz hat';

test('an offer’s calendar is read by others: dates in the town’s time, texts as they were written', async () => {
  const town = await newTown();
  const offer = await offerIn(town, { format: talk });
  const [opensAt, closesAt] = [new Date('2026-03-01T09:00:00Z'), new Date('2026-07-01T16:00:00Z')];
  const timeline = [{ date: '2026-05-04', title: 'Rundgang', text: 'Zeile 1\nZeile 2' }];
  await inTenant(town.visitor, async (tx) => {
    await tx.update(offers).set({ title: TITLE, opensAt, closesAt, timeline });
    await tx.update(offerFormats).set({ opensAt, closesAt: new Date('2026-06-01T16:00:00Z') });
  });
  const text = await (await ask(`/${town.slug}/offers/${offer.offerSlug}/calendar`)).text();
  expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.register(calendar.getFirstSubcomponent('vtimezone') as never);
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  expect(events.map(({ summary }) => summary)).toEqual([TITLE, `Reden Sie mit · ${TITLE}`, `Rundgang · ${TITLE}`]);
  expect(events.map(({ startDate }) => startDate.toJSDate().toISOString()).slice(0, 2)).toEqual(
    Array(2).fill(opensAt.toISOString()),
  );
  expect(events[0]?.endDate.toJSDate().toISOString()).toBe(closesAt.toISOString());
  expect([events[2]?.startDate.toString(), events[2]?.description]).toEqual(['2026-05-04', 'Zeile 1\nZeile 2']);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(3);
});

test('a town’s calendar has all that it published', async () => {
  const town = await newTown();
  const [open, draft] = [await offerIn(town, { format: talk }), await offerIn(town, { format: talk, state: 'draft' })];
  const answer = await ask(`/${town.slug}/calendar`);
  const text = await answer.text();
  expect([text.includes(open.offerId), text.includes(draft.offerId)]).toEqual([true, false]);
  expect(answer.headers.get('content-type')).toBe('text/calendar;charset=utf-8');
});
