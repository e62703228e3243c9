import { eq } from 'drizzle-orm';
import { offers } from '@/db/schema/offers';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse, Refusal } from '@/lib/errors';
import { OfferChange, type OfferDraft } from '../model/draft';
import { canChangeOffer, canSeeOffer } from '../policy';
import { checkFormats } from './check-formats';
import type { KeptOffer } from './create-offer';
import { keepFormats } from './keep-formats';
import { instancesOf, type OfferRow, offerForUpdate } from './offer-for-update';

/**
 * Makes an offer what the input says, published or not. In: `OfferChange`, always the whole offer; only `documents`
 * and `slug` may be left out and then stay. Refuses with `Invalid`, `SignInNeeded`, `NotFound`, or `Forbidden`: role,
 * `format.in-use`, `settings.in-use`, or `offer.slug-fixed` once it is published and its address is known.
 */
export async function changeOffer(actor: Actor, input: unknown): Promise<KeptOffer> {
  const { offerId, ...draft } = parse(OfferChange, input);
  const formats = checkFormats(draft.formats);
  return inTenant(actor, async (tx) => {
    const offer = await offerForUpdate(tx, offerId);
    if (!canSeeOffer(actor, offer).ok) throw new Refusal('NotFound', 'offer.not-found');
    assertAllowed(canChangeOffer(actor));
    const slug = await updateOffer(tx, offer, draft);
    const before = await instancesOf(tx, offerId);
    const kept = await keepFormats(tx, { offer: { ...draft, id: offerId }, before, formats });
    await recordAudit(tx, actor, { action: 'offer.changed', subjectId: offerId, facts: { state: offer.state } });
    return { id: offerId, slug, formats: kept };
  });
}

async function updateOffer(tx: Tx, offer: OfferRow, draft: OfferDraft): Promise<string> {
  const { formats: _, slug = offer.slug, ...values } = draft;
  if (slug !== offer.slug) await assertFree(tx, offer, slug);
  await tx
    .update(offers)
    .set({ ...values, slug })
    .where(eq(offers.id, offer.id));
  return slug;
}

async function assertFree(tx: Tx, offer: OfferRow, slug: string): Promise<void> {
  if (offer.state !== 'draft') throw new Refusal('Forbidden', 'offer.slug-fixed');
  const [other] = await tx.select({ id: offers.id }).from(offers).where(eq(offers.slug, slug));
  if (other) throw new Refusal('Conflict', 'offer.slug-taken', { slug });
}
