import { randomUUID } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import { giveFeedback } from '@/lib/feedback/commands';
import { eraseAccount } from '@/lib/identity/commands/erase-account';
import { hideContribution, restoreContribution } from '@/lib/moderation/commands';
import { deleteTenant } from '@/lib/tenants/archive/delete-tenant';
import { exportTenant } from '@/lib/tenants/archive/export-tenant';
import { importTenant } from '@/lib/tenants/archive/import-tenant';
import { editComment, withdrawComment } from '@/lib/threads/commands/change-comment';
import { postComment } from '@/lib/threads/commands/post-comment';
import { enterWaiting } from '../commands/enter-waiting';
import { learnWords } from '../commands/learn-words';
import { rebuildSearch } from '../commands/rebuild';
import { learnIn } from '../commands/start-learning';
import { Search } from '../model/search';
import { foundBy } from './found';

const admin = postgres(inject('adminUrl'), { max: 1, onnotice: () => {} });
afterAll(() => admin.end());

/** A word that no other test says. */
const strange = () =>
  `wort${randomUUID()
    .replaceAll(/[^a-f]/g, '')
    .slice(0, 6)}${Date.now().toString(36).replaceAll(/\d/g, 'x')}q`;

async function inTown(town: Town, q: string, more: object = {}) {
  await enterWaiting(town.id);
  return foundBy(town.id, Search.parse({ q, ...more }));
}
const inAll = (q: string) => foundBy(null, Search.parse({ q }));

async function talk(...texts: string[]) {
  const town = await newTown();
  const offer = await offerIn(town, { format: 'dialogue', settings: { question: 'Wie?', background: '' } });
  const ids: string[] = [];
  for (const text of texts) ids.push((await say(town, offer.threadId, text)).entry.id);
  await enterWaiting(town.id);
  return { town, offer, ids, commentId: ids[0] ?? '' };
}

const say = (town: Town, threadId: string, text: string) =>
  postComment(town.anna, { key: randomUUID(), threadId, parentId: null, text });

/** How many the town and the state find. */
const counts = async (town: Town, q: string) => {
  await enterWaiting(town.id);
  return foundNow(town, q);
};

/** The same without waiting for what is to be entered. */
const foundNow = (town: Town, q: string) =>
  Promise.all([foundBy(town.id, Search.parse({ q })), inAll(q)].map(async (page) => (await page).talk.length));

describe('a comment is found', () => {
  test('once it is entered, in its town and in the portal, and in no other town', async () => {
    const word = strange();
    const { town, offer, commentId } = await talk(`Mehr Bänke und ${word}`);
    expect(await counts(town, word)).toEqual([1, 1]);
    const [hit] = (await inTown(town, word)).talk;
    const path = `/${town.slug}/offers/${offer.offerSlug}/${offer.formatSlug}`;
    expect(hit).toMatchObject({ kind: 'comment', id: commentId, href: `${path}?comment=${commentId}#${commentId}` });
    expect(hit?.excerpt).toEqual([
      { at: 0, text: 'Mehr Bänke und ', isHit: false },
      { at: 15, text: word, isHit: true },
    ]);
    expect((await inTown(await newTown(), word)).talk).toEqual([]);
  });

  test('no more from the decision on that hides it, and again from the one that restores it', async () => {
    const word = strange();
    const { town, commentId } = await talk(word);
    expect(await counts(town, word)).toEqual([1, 1]);
    await hideContribution(town.mona, { kind: 'comment', contributionId: commentId, rule: 1, reason: 'Beleidigung' });
    expect(await foundNow(town, word)).toEqual([0, 0]);
    expect(await counts(town, word)).toEqual([0, 0]);
    await restoreContribution(town.ada, { kind: 'comment', contributionId: commentId, reason: 'Zitat' });
    expect(await counts(town, word)).toEqual([1, 1]);
  });

  test('no more once it is taken back', async () => {
    const word = strange();
    const { town, commentId } = await talk(word);
    expect(await counts(town, word)).toEqual([1, 1]);
    await withdrawComment(town.anna, { commentId });
    expect(await foundNow(town, word)).toEqual([0, 0]);
    expect(await counts(town, word)).toEqual([0, 0]);
  });

  test('by its new wording once it is edited, and not by the old one', async () => {
    const [before, after] = [strange(), `${strange()}neu`];
    const { town, commentId } = await talk(before);
    expect(await counts(town, before)).toEqual([1, 1]);
    await editComment(town.anna, { commentId, text: after });
    expect(await foundNow(town, before)).toEqual([0, 0]);
    expect(await counts(town, before)).toEqual([0, 0]);
    expect(await counts(town, after)).toEqual([1, 1]);
  });

  test('no more once its author has deleted their account', async () => {
    const word = strange();
    const { town } = await talk(word);
    await eraseAccount(town.anna, { sure: 'yes' });
    expect(await counts(town, word)).toEqual([0, 0]);
  });

  test('as the town’s while its author speaks for the town', async () => {
    const word = strange();
    const { town } = await talk(word);
    const official = async () => (await inTown(town, word, { in: 'official' })).talk.length;
    expect(await official()).toBe(0);
    await inTenant({ tenantId: town.id }, async (tx) => {
      await tx.execute(sql`insert into roles (member_id, role) values (${town.anna.memberId}, 'editor')`);
    });
    expect(await official()).toBe(1);
    await inTenant({ tenantId: town.id }, async (tx) => {
      await tx.execute(sql`delete from roles where member_id = ${town.anna.memberId}`);
    });
    expect(await official()).toBe(0);
  });

  test('neither while it waits for review nor in a draft', async () => {
    const word = strange();
    const town = await newTown();
    const { threadId } = await offerIn(town, { format: 'dialogue', reviewsFirst: true });
    await say(town, threadId, word).catch(() => {});
    const draft = await offerIn(town, { format: 'dialogue', state: 'draft' });
    await inTenant({ tenantId: town.id }, (tx) =>
      tx.execute(sql`update offers set title = ${word} where id = ${draft.offerId}`),
    );
    expect(await counts(town, word)).toEqual([0, 0]);
    expect((await inTown(town, word)).offers).toEqual([]);
  });

  test('not while its town is suspended', async () => {
    const word = strange();
    const { town } = await talk(word);
    await inTenant({ tenantId: town.id }, (tx) =>
      tx.execute(sql`update tenants set suspended_at = now() where id = ${town.id}`),
    );
    expect(await counts(town, word)).toEqual([0, 0]);
  });
});

describe('an offer is found', () => {
  test('by its title, summary and parts from its publication on, and no more when that is gone', async () => {
    const word = strange();
    const { town, offer } = await talk();
    await inTenant({ tenantId: town.id }, (tx) =>
      tx.execute(sql`update offers set summary = ${`Alles über ${word}`} where id = ${offer.offerId}`),
    );
    expect((await inTown(town, word)).offers).toMatchObject([{ kind: 'offer', id: offer.offerId }]);
    expect((await inTown(town, 'reden')).offers).toMatchObject([{ kind: 'part', id: offer.formatId }]);
    // The platform cannot take a publication back; its operator could.
    await admin`delete from publications where offer_id = ${offer.offerId}`;
    expect((await inTown(town, word)).offers).toEqual([]);
    expect((await inTown(town, 'reden')).offers).toEqual([]);
  });
});

test('what became of an offer is found once that is published', async () => {
  const word = strange();
  const { town, offer } = await talk();
  await inTenant({ tenantId: town.id }, (tx) =>
    tx.execute(sql`insert into offer_results (offer_id, said, decision, decided_by, paper, stage, changed_by)
      values (${offer.offerId}, ${word}, '', '', '', 'evaluating', ${town.emil.memberId})`),
  );
  expect((await inTown(town, word)).offers).toEqual([]);
  await inTenant({ tenantId: town.id }, (tx) => tx.execute(sql`update offer_results set published_at = now()`));
  const href = `/${town.slug}/results/${offer.offerSlug}`;
  expect((await inTown(town, word)).offers).toMatchObject([{ kind: 'result', href }]);
  await rebuildSearch(town.id);
  expect((await inTown(town, word)).offers).toMatchObject([{ kind: 'result', href }]);
});

describe('what stands on a map is found', () => {
  test('with what the town answered, and all of it goes with the entry', async () => {
    const [word, answer, below] = [strange(), `${strange()}antwort`, `${strange()}darunter`];
    const town = await newTown();
    const settings = { categories: [{ key: 'idea', label: 'Idee', colour: '#1f6f4a', icon: 'idea' }] };
    const { threadId } = await offerIn(town, { format: 'map-dialogue', settings });
    const geometry = { type: 'Point', coordinates: [9.99, 53.55] };
    const draft = { key: randomUUID(), threadId, geometry, placeInWords: null, category: 'idea', text: word };
    const { entry } = await addAnnotation(town.anna, draft);
    await giveFeedback(town.emil, { kind: 'annotation', contributionId: entry.id, status: 'planned', text: answer });
    await say(town, entry.discussionId, below);
    for (const each of [word, answer, below]) expect(await counts(town, each)).toEqual([1, 1]);
    expect((await inTown(town, answer)).talk).toMatchObject([{ kind: 'answer', official: true }]);
    expect((await inTown(town, answer, { in: 'official' })).talk).toHaveLength(1);
    expect((await inTown(town, word, { in: 'official' })).talk).toHaveLength(0);
    await hideContribution(town.mona, { kind: 'annotation', contributionId: entry.id, rule: 1, reason: 'Werbung' });
    for (const each of [word, answer, below]) expect(await counts(town, each)).toEqual([0, 0]);
  });
});

describe('German words', () => {
  test('are found by their stem, with and without marks, and all of them have to occur', async () => {
    const { town } = await talk('Die Bäume am Marktplatz sind zu groß.', 'Größere Straßen für die Bürger:innen/Gäste.');
    const found = async (q: string) => (await inTown(town, q)).talk.length;
    expect(await Promise.all(['Baum', 'baeume', 'grosse', 'strasse', 'Gast', 'Buerger'].map(found))).toEqual([
      1, 1, 2, 1, 1, 1,
    ]);
    expect(await found('Baum Straße')).toBe(0);
    expect(await found('die für')).toBe(0);
  });

  test('are found in compounds of words that occur, and in none of others', async () => {
    const others = ['Mein Traum', 'Der Raum', 'Weniger Autos', 'Das Auto'];
    const { town } = await talk('Ein Radwegenetz für alle', 'Das Netz am Radweg', ...others);
    await learnWords(town.id, { anew: true });
    const found = async (q: string) => (await inTown(town, q)).talk.length;
    expect(await Promise.all(['Radweg', 'Netze', 'Raum', 'Radwegenetz', 'Autos', 'Auto'].map(found))).toEqual([
      2, 2, 1, 1, 2, 2,
    ]);
  });

  test('that are mistyped are suggested as they are said, if that finds anything', async () => {
    const { town, ids } = await talk('Die Haltestelle am Bahnhof');
    await learnWords(town.id, { anew: true });
    expect((await inTown(town, 'Haltestele')).meant).toBe('haltestelle');
    expect((await inTown(town, 'Bahnhfo Haltestelle')).meant).toBe('bahnhof haltestelle');
    expect((await inTown(town, 'Banhhof')).meant).toBe('bahnhof');
    expect((await inTown(town, 'Hatlestelle')).meant).toBe('haltestelle');
    await withdrawComment(town.anna, { commentId: ids[0] });
    expect((await inTown(town, 'Haltestele')).meant).toBeNull();
  });
});

test('what is typed is no query and no page: operators and marks are words or nothing', async () => {
  const { town } = await talk('<script>alert(1)</script> Ampel \uE000frech\uE001');
  for (const q of ["' | ! & (", 'a:*', '\\', '<->', "ampel'); --", '%_', '\u0000x'])
    expect(await inTown(town, q)).toMatchObject({ meant: null });
  const [hit] = (await inTown(town, 'Ampel')).talk;
  expect(hit?.excerpt.map(({ text }) => text).join('')).toContain('script›alert(1)‹/script› Ampel frech');
  expect(hit?.excerpt.filter(({ isHit }) => isHit)).toMatchObject([{ text: 'Ampel' }]);
});

test('a town that is deleted is found no more, and one that is read in from its archive is found as it was', async () => {
  const [word, hidden] = [strange(), `${strange()}weg`];
  const { town, ids } = await talk(word, hidden);
  await hideContribution(town.mona, { kind: 'comment', contributionId: ids[1], rule: 1, reason: 'Beleidigung' });
  const archive = new PassThrough();
  const [bytes] = await Promise.all([archive.toArray(), exportTenant(town.id, archive)]);
  await deleteTenant(town.id, { typed: town.slug });
  expect(await counts(town, word)).toEqual([0, 0]);
  await importTenant(Readable.from(bytes));
  expect([await counts(town, word), await counts(town, hidden)]).toEqual([
    [1, 1],
    [0, 0],
  ]);
  await withdrawComment(town.anna, { commentId: ids[0] });
  expect(await counts(town, word)).toEqual([0, 0]);
});

test('what is due learns the words of its own town, and enters all of one that was never looked through', async () => {
  const [word, other] = [strange(), strange()];
  const [here, there] = [await talk(word), await talk(other)];
  await inTenant({ tenantId: here.town.id }, (tx) => tx.execute(sql`delete from search_entries`));
  await learnIn(here.town.id);
  expect(await counts(here.town, word)).toEqual([1, 1]);
  const words = (town: Town) =>
    inTenant({ tenantId: town.id }, (tx) => tx.execute<{ word: string }>(sql`select word from search_words`));
  expect((await words(here.town)).map((row) => row.word)).toContain(word);
  expect(await words(there.town)).toEqual([]);
  await say(here.town, here.offer.threadId, other);
  await enterWaiting(here.town.id);
  await learnIn(here.town.id);
  expect((await words(here.town)).map((row) => row.word)).toContain(other);
});

test('what lies nearest stands first, with and without words', async () => {
  const { town, offer } = await talk();
  const far = await offerIn(town, { format: 'dialogue' });
  await inTenant({ tenantId: town.id }, (tx) =>
    tx.execute(sql`update offers set place = '{"label": "Hof", "centre": [9.99, 53.99]}' where id = ${far.offerId}`),
  );
  const nearest = async (near: string, q = '') => (await inTown(town, q, { near })).offers.map(({ id }) => id);
  expect(await nearest('53.55,9.99')).toEqual([offer.offerId, far.offerId]);
  expect(await nearest('53.99,9.99', 'Marktplatz')).toEqual([far.offerId, offer.offerId]);
});

test('further pages have each comment once', async () => {
  const { town } = await talk(...Array.from({ length: 45 }, (_, n) => `Brunnen Nummer ${n}`));
  const seen: string[] = [];
  let from: string | null | undefined;
  do {
    const page = await inTown(town, 'Brunnen', { from: from ?? undefined });
    seen.push(...page.talk.map(({ id }) => id));
    from = page.next;
  } while (from);
  expect([seen.length, new Set(seen).size]).toEqual([45, 45]);
});
