import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, parse } from '@/lib/errors';
import { needsSecond } from '@/lib/tenants/queries/opening';
import { OfferWish } from '../model/draft';
import { canPublishAlone, canPublishOffer } from '../policy';
import { offerForChange } from './offer-for-update';
import { putBeforePublic } from './put-before-public';

/**
 * Puts a draft before the public; from then on its dates say whether it is open. Refuses with `SignInNeeded`,
 * `Forbidden` (role, `offer.published-already`, `offer.second-needed`, `tenant.not-open`), `NotFound`, or `Invalid`
 * `offer.incomplete` {problems}. `past` is for importers and the demo: then the offer was published at that moment.
 */
export async function publishOffer(
  actor: Actor,
  input: unknown,
  past: { publishedAt?: Date } = {},
): Promise<{ id: string; slug: string }> {
  const { offerId } = parse(OfferWish, input);
  return inTenant(actor, async (tx) => {
    const offer = await offerForChange(tx, actor, offerId);
    assertAllowed(canPublishOffer(actor, offer));
    assertAllowed(canPublishAlone(await needsSecond(tx)));
    await putBeforePublic(tx, actor, offer, past.publishedAt ?? offer.now);
    return { id: offerId, slug: offer.slug };
  });
}
