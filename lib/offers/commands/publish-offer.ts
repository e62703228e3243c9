import { publications } from '@/db/schema/offers';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse, Refusal } from '@/lib/errors';
import { canPublishHere } from '@/lib/tenants/policy';
import { isOpen } from '@/lib/tenants/queries/opening';
import { OfferWish } from '../model/draft';
import { gapsIn } from '../model/gaps';
import { canPublishOffer } from '../policy';
import { instancesOf, type OfferRow, offerForChange } from './offer-for-update';

/**
 * Puts a draft before the public; from then on its dates say whether it is open. Refuses with `SignInNeeded`,
 * `Forbidden` (role, `offer.published-already`, `tenant.not-open`), `NotFound`, or `Invalid` `offer.incomplete` {problems}. `past` is for
 * importers and the demo: then the offer was published at that moment.
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
    const publishedAt = past.publishedAt ?? offer.now;
    assertAllowed(canPublishHere(await isOpen(tx)));
    await assertComplete(tx, offer, publishedAt);
    await tx.insert(publications).values({ offerId, publishedBy: actor.memberId, publishedAt });
    await recordAudit(tx, actor, { action: 'offer.published', subjectId: offerId });
    return { id: offerId, slug: offer.slug };
  });
}

async function assertComplete(tx: Tx, offer: OfferRow, at: Date): Promise<void> {
  const problems = gapsIn({ ...offer, formats: await instancesOf(tx, offer.id) }, at);
  if (problems.length > 0) throw new Refusal('Invalid', 'offer.incomplete', { problems });
}
