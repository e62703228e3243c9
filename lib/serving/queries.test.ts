import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { members, roles } from '@/db/schema/identity';
import { netiquetteVersions } from '@/db/schema/netiquette';
import { offerFormats, offers, publications } from '@/db/schema/offers';
import { tenants, tenantTexts } from '@/db/schema/tenants';
import { inTenant, type Tx } from '@/db/tenancy';
import { newTown, offerIn, type TestOffer, type Town } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { postComment } from '@/lib/threads/commands/post-comment';
import { stampIn } from './queries';

const format = formats.find(({ showsOnlyItsThread }) => showsOnlyItsThread)?.code ?? '';
let town: Town;
let offer: TestOffer;
beforeEach(async () => {
  town = await newTown();
  offer = await offerIn(town, { format });
});

const stamp = (at = offer, where = town) =>
  inTenant({ tenantId: where.id }, (tx) => stampIn(tx, { offerSlug: at.offerSlug, partSlug: at.formatSlug }));

describe('the stamp of a page changes with', () => {
  const changes: [string, (tx: Tx) => Promise<unknown>][] = [
    ['the town', (tx) => tx.update(tenants).set({ name: 'Neustadt' }).where(eq(tenants.id, town.id))],
    ['an offer', (tx) => tx.update(offers).set({ title: 'Neu' })],
    ['a format', (tx) => tx.update(offerFormats).set({ title: 'Neu' })],
    ['a text', (tx) => tx.insert(tenantTexts).values({ kind: 'imprint', locale: 'de', body: 'Neu' })],
    ['a rule', (tx) => tx.insert(netiquetteVersions).values({ version: 9, rules: [], changesRules: false })],
    ['a name', (tx) => tx.update(members).set({ pseudonym: 'Neu' }).where(eq(members.id, town.anna.memberId))],
    ['a right that is given', (tx) => tx.insert(roles).values({ memberId: town.anna.memberId, role: 'editor' })],
    ['a right that is withdrawn', (tx) => tx.delete(roles).where(eq(roles.memberId, town.mona.memberId))],
    ['its end', (tx) => tx.update(offerFormats).set({ closesAt: sql`now()` })],
  ];

  test.each(changes)('%s', async (_what, change) => {
    const before = await stamp();
    await inTenant({ tenantId: town.id }, (tx) => change(tx));
    expect((await stamp())?.around).not.toBe(before?.around);
  });

  test('the clock alone, when the format closes', async () => {
    await inTenant({ tenantId: town.id }, (tx) =>
      tx.update(offerFormats).set({ closesAt: sql`clock_timestamp() + interval '300 ms'` }),
    );
    const before = await stamp();
    await expect.poll(async () => (await stamp())?.around, { timeout: 5_000 }).not.toBe(before?.around);
  });

  test('what is said, in its number', async () => {
    const before = await stamp();
    await postComment(town.anna, { key: randomUUID(), threadId: offer.threadId, parentId: null, text: 'Ja!' });
    const after = await stamp();
    expect(after?.around).toBe(before?.around);
    expect(after?.thread).toMatchObject({ head: (before?.thread.head ?? 0) + 1, commentCount: 1 });
  });
});

test('the stamp stays when somebody signs in, or another town changes', async () => {
  const [before, other] = [await stamp(), await newTown()];
  await inTenant({ tenantId: town.id }, (tx) => tx.update(members).set({ suspendedUntil: null }));
  await inTenant({ tenantId: other.id }, (tx) =>
    tx.update(tenants).set({ name: 'Neu' }).where(eq(tenants.id, other.id)),
  );
  expect(await stamp()).toEqual(before);
});

test('there is none for a draft, for a format that shows more than its thread, and in another town', async () => {
  const more = formats.find(({ showsOnlyItsThread }) => !showsOnlyItsThread)?.code ?? '';
  expect(await stamp(await offerIn(town, { format, state: 'draft' }))).toBeNull();
  expect(await stamp(await offerIn(town, { format: more }))).toBeNull();
  expect(await stamp(offer, await newTown())).toBeNull();
  expect(await stamp(await offerIn(town, { format, state: 'announced' }))).not.toBeNull();
});

test('an offer that is published has one from then on', async () => {
  const draft = await offerIn(town, { format, state: 'draft' });
  await inTenant({ tenantId: town.id }, (tx) => tx.insert(publications).values({ offerId: draft.offerId }));
  expect(await stamp(draft)).not.toBeNull();
});
