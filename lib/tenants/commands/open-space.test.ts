import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditEntries } from '@/db/schema/audit';
import { offerFormats, offers } from '@/db/schema/offers';
import { inTenant, type TenantId } from '@/db/tenancy';
import { newcomer, newState, newTown, offerIn } from '@/db/testing/world';
import type { Actor } from '@/lib/actor';
import { publishOffer } from '@/lib/offers/commands/publish-offer';
import { municipalities, tenantBySlug, tenantText } from '../queries';
import { editedText, textsOfSpace } from '../queries/texts';
import { connectTenant } from './connect-tenant';
import { keepText } from './keep-text';
import { openSpace } from './open-space';

const refusal = (code: string) => expect.objectContaining({ code });

/** A municipality that was just connected, with somebody who may set it up. */
async function aNewSpace(): Promise<{ id: TenantId; slug: string; ada: Actor }> {
  const { olga, slug: mark } = await newState();
  const name = mark.replace('town-', 'Ort ');
  const ags = `06${String(Number.parseInt(mark.slice(5), 16) % 1_000_000).padStart(6, '0')}`;
  const contact = { address: 'Markt 1', email: 'rat@ort.example', admin: 'chef@ort.example' };
  const space = await connectTenant(olga, {
    name,
    ags,
    slug: mark.replace('town', 'ort'),
    area: '8,50,8.2,50.1',
    ...contact,
  });
  return { ...space, ada: await newcomer(space, 'Ada', 'admin') };
}

async function fillGaps(ada: Actor): Promise<void> {
  const { gaps } = await textsOfSpace(ada);
  for (const { kind, locale } of gaps) {
    if (kind === 'netiquette') continue;
    const { body } = await editedText(ada, kind, locale);
    await keepText(ada, { kind, locale, body: body.replace(/\[\[[^\]]*\]\]/g, 'so') });
  }
}

test('a space opens once no text has a gap left, and is listed from then on', async () => {
  const { slug, ada } = await aNewSpace();
  const { gaps } = await textsOfSpace(ada);
  expect(gaps.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['imprint', 'privacy', 'accessibility']));
  await expect(openSpace(ada)).rejects.toMatchObject({ code: 'tenant.gaps', facts: { count: gaps.length } });
  expect((await tenantBySlug(slug)).openedAt).toBeNull();
  await fillGaps(ada);
  await openSpace(ada);
  expect((await tenantBySlug(slug)).openedAt).not.toBeNull();
  await openSpace(ada);
  const log = await inTenant(ada, (tx) =>
    tx.select().from(auditEntries).where(eq(auditEntries.action, 'tenant.opened')),
  );
  expect(log).toHaveLength(1);
});

test('before it opens it is not listed and publishes nothing', async () => {
  const { id, slug, ada } = await aNewSpace();
  const listed = async (after?: string): Promise<boolean> => {
    const { places, next } = await municipalities(after);
    return places.some((place) => place.slug === slug) || (next !== null && listed(next));
  };
  expect(await listed()).toBe(false);
  const { offerId } = await offerIn({ id }, { format: 'dialogue', state: 'draft' });
  await expect(publishOffer(ada, { offerId })).rejects.toEqual(refusal('tenant.not-open'));
  await fillGaps(ada);
  await openSpace(ada);
  expect(await listed()).toBe(true);
  await inTenant(ada, async (tx) => {
    await tx.update(offers).set({ closesAt: new Date('2999-01-01') });
    await tx.update(offerFormats).set({ closesAt: new Date('2999-01-01') });
  });
  await publishOffer(ada, { offerId });
});

test('an open space takes no legal text with a gap, and any greeting', async () => {
  const { ada } = await newTown();
  const text = { kind: 'imprint', locale: 'de', body: 'Bürgermeisterin [[Name]]' };
  await expect(keepText(ada, text)).rejects.toMatchObject({ code: 'tenant-text.gaps', facts: { gap: 'Name' } });
  await keepText(ada, { ...text, kind: 'greeting' });
  await keepText(ada, { ...text, body: 'Bürgermeisterin Muster' });
});

test('each change of a text is a version, and the newest counts', async () => {
  const { id, ada } = await newTown();
  for (const body of ['eins', 'zwei']) await keepText(ada, { kind: 'imprint', locale: 'de', body });
  expect(await tenantText(id, 'imprint', 'en')).toMatchObject({ body: 'zwei' });
  const { versions } = await editedText(ada, 'imprint', 'de');
  expect(versions.map(({ version, body }) => [version, body])).toEqual([
    [2, 'zwei'],
    [1, 'eins'],
  ]);
});

test('only an admin of this town writes its texts and opens it', async () => {
  const { anna, emil, mona, visitor } = await newTown();
  const text = { kind: 'imprint', locale: 'de', body: 'x' };
  for (const actor of [anna, emil, mona]) {
    await expect(keepText(actor, text)).rejects.toEqual(refusal('role.admin-needed'));
    await expect(openSpace(actor)).rejects.toEqual(refusal('role.admin-needed'));
    await expect(textsOfSpace(actor)).rejects.toEqual(refusal('role.admin-needed'));
  }
  await expect(openSpace(visitor)).rejects.toEqual(refusal('sign-in.needed'));
});

test('towns of North Rhine-Westphalia have the bodies of their law in the statement, others a gap', async () => {
  const { olga } = await newState();
  const draft = { name: 'Ort', address: 'x', email: 'a@b.example', admin: 'a@b.example', area: '7,51,7.1,51.1' };
  const mark = olga.memberId.slice(0, 8);
  const digits = String(Number.parseInt(mark, 16) % 1_000_000).padStart(6, '0');
  const nrw = await connectTenant(olga, { ...draft, ags: `05${digits}`, slug: `nrw-${mark}` });
  const body = (await tenantText(nrw.id, 'accessibility', 'de'))?.body;
  expect(body).toContain('ombudsstelle-barrierefreie-it@mags.nrw.de');
  expect(body).toContain('Überwachungsstelle für Barrierefreiheit NRW');
  const other = await connectTenant(olga, { ...draft, ags: `01${digits}`, slug: `sh-${mark}` });
  expect((await tenantText(other.id, 'accessibility', 'de'))?.body).toContain('[[Durchsetzungs');
});
