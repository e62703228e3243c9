import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { auditEntries } from '@/db/schema/audit';
import { offerFormats, offers } from '@/db/schema/offers';
import { inTenant } from '@/db/tenancy';
import { newTown, type Town } from '@/db/testing/world';
import type { Actor } from '@/lib/actor';
import { formats } from '@/lib/formats/registry';
import { postComment } from '@/lib/threads/commands/post-comment';
import { daysBetween } from '../model/dates';
import { offerPage } from '../queries';
import { changeOffer } from './change-offer';
import { copyOffer } from './copy-offer';
import { createOffer } from './create-offer';
import { discardOffer } from './discard-offer';
import { addFormat, changeFormat, removeFormat } from './edit-formats';
import { publishOffer } from './publish-offer';

/** Whichever format is only talk. */
const talk = formats.find((format) => format.opens.includes('comment') && !format.needs.map)?.code ?? '';
const talkOn = {
  format: talk,
  title: 'Gespräch',
  settings: { question: 'Was fehlt am Markt?' },
  requiredTrust: 'email',
};
const HOUR = 60 * 60 * 1000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

const market = {
  title: 'Rund um den Markt',
  summary: 'Weniger Autos, mehr Platz.',
  description: 'Was wir **vorhaben**.',
  topic: 'traffic',
  place: { label: 'Marktplatz', centre: [9.99, 53.55] },
  timeline: [],
  contact: { office: 'Stadtplanung', email: 'planung@town.example' },
  opensAt: inHours(-1),
  closesAt: inHours(1),
  formats: [talkOn],
};

let town: Town;
beforeEach(async () => {
  town = await newTown();
});

const published = async (change = {}, actor: Actor = town.emil) => {
  const offer = await createOffer(actor, { ...market, ...change });
  await publishOffer(actor, { offerId: offer.id });
  return offer;
};
const refusal = (code: string) => expect.objectContaining({ code });
const problems = (...found: string[]) =>
  expect.objectContaining({
    facts: { problems: found.map((one) => ({ field: one.split(' ')[0], code: one.split(' ')[1] })) },
  });

test('an offer says who is asked, what is open and what is settled, and keeps it where a change says nothing of it', async () => {
  const scope = { asked: 'Alle', open: 'Die Bäume', settled: 'Der Wochenmarkt bleibt' };
  const { id, slug } = await published({ scope, plain: 'Der Markt wird anders.' });
  await changeOffer(town.emil, { ...market, offerId: id, formats: undefined, title: 'Am Markt' });
  expect(await offerPage(town.anna, slug)).toMatchObject({ scope, plain: 'Der Markt wird anders.' });
  const long = { ...scope, open: 'a'.repeat(1_001) };
  await expect(published({ scope: long })).rejects.toEqual(problems('scope.open text.too-long'));
});

test('a copy is a draft with the same texts and formats, and steps at the same distance, of which nobody said anything', async () => {
  const opensAt = new Date('2026-03-01T08:00:00Z');
  const { id } = await published({
    ...{ opensAt: opensAt.toISOString(), closesAt: '2100-03-29T20:00:00Z' },
    timeline: [{ date: '2026-03-11', title: 'Rundgang' }],
  });
  const { slug } = await copyOffer(town.emil, { offerId: id, title: 'Am Markt, noch einmal' });
  const copy = await offerPage(town.emil, slug);
  expect(copy).toMatchObject({ state: 'draft', title: 'Am Markt, noch einmal', description: market.description });
  expect(copy.formats).toMatchObject([{ title: 'Gespräch', settings: talkOn.settings, contributions: 0 }]);
  expect(daysBetween(copy.opensAt, new Date(`${copy.timeline[0]?.date}T12:00Z`))).toBe(10);
  await expect(copyOffer(town.anna, { offerId: id, title: 'Meins' })).rejects.toEqual(refusal('role.editor-needed'));
});

test('an editor prepares an offer that nobody else sees, and publishes it for everybody', async () => {
  const { id, slug } = await createOffer(town.emil, market);
  await expect(offerPage(town.anna, slug)).rejects.toEqual(refusal('offer.not-found'));
  expect(await offerPage(town.emil, slug)).toMatchObject({ state: 'draft', formats: [{ slug: 'gespraech' }] });
  await publishOffer(town.emil, { offerId: id });
  expect(await offerPage(town.visitor, slug)).toMatchObject({ state: 'open', formats: [{ state: 'open' }] });
});

test('residents and moderators prepare nothing, admins do', async () => {
  await expect(createOffer(town.visitor, market)).rejects.toEqual(refusal('sign-in.needed'));
  await expect(createOffer(town.anna, market)).rejects.toEqual(refusal('role.editor-needed'));
  await expect(createOffer(town.cem, { ...market })).rejects.toEqual(refusal('role.editor-needed'));
  const { id } = await createOffer(town.ada, market);
  await expect(publishOffer(town.mona, { offerId: id })).rejects.toEqual(refusal('role.editor-needed'));
  await expect(publishOffer(town.anna, { offerId: id })).rejects.toEqual(refusal('offer.not-found'));
  await expect(changeOffer(town.anna, { ...market, offerId: id })).rejects.toEqual(refusal('offer.not-found'));
  await publishOffer(town.ada, { offerId: id });
});

test('an offer opens and closes by itself, by the clock of the database', async () => {
  const { slug, id, formats: kept } = await published({ opensAt: inHours(1), closesAt: inHours(2) });
  const say = () =>
    postComment(town.anna, { key: crypto.randomUUID(), threadId: kept[0]?.threadId, text: 'Mehr Bänke bitte.' });
  expect(await offerPage(town.anna, slug)).toMatchObject({ state: 'announced', formats: [{ state: 'announced' }] });
  await expect(say()).rejects.toEqual(refusal('thread.not-open-yet'));
  await changeOffer(town.emil, { ...market, formats: undefined, offerId: id });
  expect(await offerPage(town.anna, slug)).toMatchObject({ state: 'open', formats: [{ state: 'open' }] });
  await say();
  await letPass(id);
  expect(await offerPage(town.anna, slug)).toMatchObject({ state: 'closed', formats: [{ state: 'closed' }] });
  await expect(say()).rejects.toEqual(refusal('thread.closed'));
});

test('an unfinished draft is kept, and publishing it names all that is missing', async () => {
  const { id } = await createOffer(town.emil, {
    ...market,
    summary: '',
    contact: { office: '', email: '' },
    formats: [],
  });
  await expect(publishOffer(town.emil, { offerId: id })).rejects.toEqual(
    problems(
      'summary summary.missing',
      'contact.office contact.missing',
      'contact.email email.missing',
      'formats formats.missing',
    ),
  );
});

test('nobody publishes twice, or what is over already; an importer may, as of then', async () => {
  const { id } = await published();
  await expect(publishOffer(town.emil, { offerId: id })).rejects.toEqual(refusal('offer.published-already'));
  const past = await createOffer(town.emil, { ...market, opensAt: inHours(-9), closesAt: inHours(-1) });
  await expect(publishOffer(town.emil, { offerId: past.id })).rejects.toEqual(problems('closesAt date.past'));
  await publishOffer(town.emil, { offerId: past.id }, { publishedAt: new Date(Date.now() - 10 * HOUR) });
  expect(await offerPage(town.anna, past.slug)).toMatchObject({ state: 'closed' });
});

test('two offers of one title have two addresses, and a wished address is given once', async () => {
  expect((await createOffer(town.emil, market)).slug).toBe('rund-um-den-markt');
  expect((await createOffer(town.emil, market)).slug).toBe('rund-um-den-markt-2');
  expect((await createOffer(town.emil, { ...market, slug: 'markt' })).slug).toBe('markt');
  await expect(createOffer(town.emil, { ...market, slug: 'markt' })).rejects.toEqual(refusal('offer.slug-taken'));
});

test("a draft's address follows its title until the public knows it", async () => {
  const { id } = await createOffer(town.emil, market);
  const renamed = { ...market, formats: undefined, offerId: id, title: 'Am Markt' };
  expect((await changeOffer(town.emil, renamed)).slug).toBe('am-markt');
  await publishOffer(town.emil, { offerId: id });
  expect((await changeOffer(town.emil, { ...renamed, title: 'Um den Markt' })).slug).toBe('am-markt');
  await expect(changeOffer(town.emil, { ...renamed, slug: 'neu' })).rejects.toEqual(refusal('offer.slug-fixed'));
});

test('the settings of a format are what its own schema takes, and never less trust than it needs', async () => {
  const wrong = { ...market, formats: [talkOn, { ...talkOn, settings: { question: '' } }] };
  await expect(createOffer(town.emil, wrong)).rejects.toEqual(problems('formats.1.settings.question question.missing'));
  const unknown = { ...market, formats: [{ ...talkOn, format: 'telepathy' }] };
  await expect(createOffer(town.emil, unknown)).rejects.toEqual(problems('formats.0.format format.unknown'));
});

test('formats are added, changed and removed, and two of one title have two addresses', async () => {
  const { id, slug, formats: kept } = await createOffer(town.emil, market);
  await addFormat(town.emil, { ...talkOn, offerId: id });
  await changeFormat(town.emil, { ...talkOn, offerId: id, id: kept[0]?.id, title: 'Umgetauft' });
  const after = await offerPage(town.emil, slug);
  expect(after.formats.map((format) => [format.slug, format.title])).toEqual([
    ['gespraech', 'Umgetauft'],
    ['gespraech-2', 'Gespräch'],
  ]);
  expect(await removeFormat(town.emil, { offerId: id, formatId: kept[0]?.id })).toHaveLength(1);
  await expect(addFormat(town.anna, { ...talkOn, offerId: id })).rejects.toEqual(refusal('offer.not-found'));
});

test('a published format may be renamed and prolonged, but stays once somebody took part', async () => {
  const { id, slug, formats: kept } = await published();
  const formatId = kept[0]?.id;
  await addFormat(town.emil, { ...talkOn, offerId: id, title: 'Unbenutzt' });
  await postComment(town.anna, { key: crypto.randomUUID(), threadId: kept[0]?.threadId, text: 'Mehr Bänke bitte.' });
  await changeFormat(town.emil, { ...talkOn, offerId: id, id: formatId, title: 'Ihre Meinung' });
  await expect(removeFormat(town.emil, { offerId: id, formatId })).rejects.toEqual(refusal('format.in-use'));
  await expect(changeOffer(town.emil, { ...market, offerId: id, formats: [] })).rejects.toEqual(
    refusal('format.in-use'),
  );
  const [, unused] = (await offerPage(town.emil, slug)).formats;
  await removeFormat(town.emil, { offerId: id, formatId: unused?.id });
  expect((await offerPage(town.anna, slug)).formats.map(({ title }) => title)).toEqual(['Ihre Meinung']);
});

test("a format without dates of its own follows the offer's; one with its own stays inside", async () => {
  const own = { ...talkOn, title: 'Kurz', closesAt: inHours(0.5) };
  const { id, slug } = await createOffer(town.emil, { ...market, formats: [talkOn, own] });
  const later = { ...market, formats: undefined, offerId: id, closesAt: inHours(5) };
  await changeOffer(town.emil, later);
  const [following, fixed] = (await offerPage(town.emil, slug)).formats;
  expect([following?.closesAt.toISOString(), fixed?.closesAt.toISOString()]).toEqual([later.closesAt, own.closesAt]);
  await expect(changeOffer(town.emil, { ...later, closesAt: inHours(0.25) })).rejects.toEqual(
    problems('formats.1.closesAt dates.outside-offer'),
  );
});

test('a draft can be thrown away, a published offer cannot', async () => {
  const { id, slug } = await createOffer(town.emil, market);
  await expect(discardOffer(town.anna, { offerId: id })).rejects.toEqual(refusal('offer.not-found'));
  await discardOffer(town.emil, { offerId: id });
  await expect(offerPage(town.emil, slug)).rejects.toEqual(refusal('offer.not-found'));
  const { id: known } = await published();
  await expect(discardOffer(town.ada, { offerId: known })).rejects.toEqual(refusal('offer.published-already'));
});

test('every step of an offer is in the audit log, with who took it', async () => {
  const { id } = await published();
  await changeOffer(town.ada, { ...market, formats: undefined, offerId: id });
  const entries = await inTenant(town.emil, (tx) =>
    tx.select().from(auditEntries).where(eq(auditEntries.subjectId, id)).orderBy(auditEntries.happenedAt),
  );
  expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
    ['offer.created', town.emil.memberId],
    ['offer.published', town.emil.memberId],
    ['offer.changed', town.ada.memberId],
  ]);
});

/** Moves an offer's dates into the past, past the commands: nobody waits an hour for a test. */
const letPass = (offerId: string) =>
  inTenant(town.emil, async (tx) => {
    const over = { opensAt: sql`now() - interval '2 hours'`, closesAt: sql`now() - interval '1 second'` };
    await tx.update(offers).set(over).where(eq(offers.id, offerId));
    await tx.update(offerFormats).set(over).where(eq(offerFormats.offerId, offerId));
  });
