import { eq } from 'drizzle-orm';
import { layers } from '@/db/schema/layers';
import { offerFormats, offers } from '@/db/schema/offers';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse } from '@/lib/errors';
import { OfferWish } from '../model/draft';
import { canDiscardOffer } from '../policy';
import { offerForChange } from './offer-for-update';

/** Throws a draft away for good. Refuses with `SignInNeeded`, `Forbidden` (role, `offer.published-already`) or `NotFound`. */
export async function discardOffer(actor: Actor, input: unknown): Promise<null> {
  const { offerId } = parse(OfferWish, input);
  return inTenant(actor, async (tx) => {
    const offer = await offerForChange(tx, actor, offerId);
    assertAllowed(canDiscardOffer(actor, offer));
    await tx.delete(layers).where(eq(layers.offerId, offerId));
    await tx.delete(offerFormats).where(eq(offerFormats.offerId, offerId));
    await tx.delete(offers).where(eq(offers.id, offerId));
    await recordAudit(tx, actor, { action: 'offer.discarded', subjectId: offerId });
    return null;
  });
}
