import { eq, sql } from 'drizzle-orm';
import { offerResults } from '@/db/schema/results';
import { inTenant } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse } from '@/lib/errors';
import { offerForChange } from '@/lib/offers/commands/offer-for-update';
import { OfferWish } from '@/lib/offers/model/draft';
import { canPublishResult } from '../policy';
import { tellParticipants } from './tell-participants';

/**
 * Puts what became of an offer before the public, and tells everybody who took part, once. In: `OfferWish`. Refuses with
 * `Invalid`, `SignInNeeded`, `NotFound`, or `Forbidden` (role, `result.offer-draft`, `result.nothing-said`,
 * `result.published-already`). Out: the offer's slug.
 */
export async function publishResult(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { offerId } = parse(OfferWish, input);
  return inTenant(actor, async (tx) => {
    const offer = await offerForChange(tx, actor, offerId);
    const [result] = await tx.select().from(offerResults).where(eq(offerResults.offerId, offerId)).for('update');
    assertAllowed(canPublishResult(actor, offer, result));
    await tx.update(offerResults).set({ publishedAt: sql`now()` }).where(eq(offerResults.offerId, offerId));
    await recordAudit(tx, actor as SignedIn, { action: 'result.published', subjectId: offerId });
    await tellParticipants(tx, offer, { kind: 'result.published', facts: { title: offer.title } });
    return { slug: offer.slug };
  });
}
