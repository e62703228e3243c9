import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { offers } from '@/db/schema/offers';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse, Refusal } from '@/lib/errors';
import { OfferChange } from '../model/draft';
import { slugFrom, slugsFor } from '../model/slug';
import { canChangeOffer } from '../policy';
import { saidNow } from '../queries/said';
import { changeFormats } from './change-formats';
import { checkFormats } from './check-formats';
import type { KeptOffer } from './create-offer';
import { keepSaid } from './keep-said';
import { type OfferRow, offerForChange } from './offer-for-update';

/**
 * Makes an offer what the input says, published or not. In: `OfferChange`; only `documents`, `slug` and `formats` may
 * be left out and then stay. `tell`: who follows it is told, however little is new. Refuses with `Invalid`, `SignInNeeded`, `NotFound`, `Conflict` `offer.slug-taken`, or
 * `Forbidden`: role, `format.in-use`, the format's reason, `offer.slug-fixed` once its address is known to the public.
 */
export async function changeOffer(actor: Actor, input: unknown): Promise<KeptOffer> {
  const { offerId, formats, tell, ...details } = parse(OfferChange, input);
  const checked = formats && checkFormats(formats);
  return inTenant(actor, async (tx) => {
    const offer = await offerForChange(tx, actor, offerId);
    assertAllowed(canChangeOffer(actor));
    const before = await saidNow(tx, offerId);
    const slug = await updateOffer(tx, offer, details);
    const kept = await changeFormats(tx, { by: actor.memberId, offer, ...details }, (now) => checked ?? now);
    await keepSaid(tx, offerId, { before, by: actor.memberId, isMarked: tell });
    await recordAudit(tx, actor, { action: 'offer.changed', subjectId: offerId, facts: { state: offer.state } });
    return { id: offerId, slug, formats: kept };
  });
}

type Details = Omit<z.output<typeof OfferChange>, 'offerId' | 'formats' | 'tell'>;

async function updateOffer(tx: Tx, offer: OfferRow, details: Details): Promise<string> {
  const slug = await slugFor(tx, offer, details);
  await tx
    .update(offers)
    .set({ ...details, slug })
    .where(eq(offers.id, offer.id));
  return slug;
}

/** As wished; else a draft's address follows its title, as long as it was made of it. */
async function slugFor(tx: Tx, offer: OfferRow, { slug: wished, title }: Details): Promise<string> {
  if (wished === offer.slug) return wished;
  if (wished && offer.state !== 'draft') throw new Refusal('Forbidden', 'offer.slug-fixed');
  const follows = offer.state === 'draft' && title !== offer.title && offer.slug.startsWith(slugFrom(offer.title));
  if (!wished && !follows) return offer.slug;
  for (const slug of slugsFor(wished, title)) {
    const [other] = await tx.select({ id: offers.id }).from(offers).where(eq(offers.slug, slug));
    if (!other || other.id === offer.id) return slug;
  }
  throw new Refusal('Conflict', 'offer.slug-taken', { slug: wished ?? slugFrom(title) });
}
