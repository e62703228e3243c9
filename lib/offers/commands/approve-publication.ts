import { eq } from 'drizzle-orm';
import { plannedPublications } from '@/db/schema/plans';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse } from '@/lib/errors';
import { OfferWish } from '../model/draft';
import { canApprovePlan, canPublishOffer } from '../policy';
import { planForChange } from '../queries/plan';
import { offerForChange } from './offer-for-update';
import { putBeforePublic } from './put-before-public';

/**
 * Agrees, as the second person, to what another planned; the offer is public at its moment, or at once where that has
 * passed. Refuses with `SignInNeeded`, `Forbidden` (role, `offer.same-person`, `offer.plan-approved`,
 * `offer.plan-changed`, `tenant.not-open`), `NotFound` (no plan), or `Invalid` `offer.incomplete` {problems}.
 */
export async function approvePublication(actor: Actor, input: unknown): Promise<{ slug: string; isPublic: boolean }> {
  const { offerId } = parse(OfferWish, input);
  return inTenant(actor, async (tx) => {
    const offer = await offerForChange(tx, actor, offerId);
    assertAllowed(canPublishOffer(actor, offer));
    const plan = await planForChange(tx, offerId);
    const { publishAt, ...facts } = one(plan ? [plan] : [], 'publication');
    assertAllowed(canApprovePlan(actor, facts));
    const isPublic = publishAt <= offer.now;
    await tx
      .update(plannedPublications)
      .set({ approvedBy: actor.memberId, approvedAt: offer.now, obstacle: null })
      .where(eq(plannedPublications.offerId, offerId));
    await recordAudit(tx, actor, { action: 'offer.approved', subjectId: offerId });
    if (isPublic) await putBeforePublic(tx, actor, offer, offer.now);
    return { slug: offer.slug, isPublic };
  });
}
