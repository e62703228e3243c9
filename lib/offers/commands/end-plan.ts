import { eq } from 'drizzle-orm';
import { plannedPublications } from '@/db/schema/plans';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse } from '@/lib/errors';
import { PlanEnding } from '../model/plan';
import { canPublishOffer } from '../policy';
import { offerForChange } from './offer-for-update';
import { tellEditors } from './tell-editors';

/**
 * Ends the plan to publish a draft; who made it is told where it was somebody else, with the note. In: `PlanEnding`.
 * Done again, it does nothing. Refuses with `Invalid`, `SignInNeeded`, `Forbidden` or `NotFound`.
 */
export async function endPlan(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { offerId, note } = parse(PlanEnding, input);
  return inTenant(actor, async (tx) => {
    const offer = await offerForChange(tx, actor, offerId);
    assertAllowed(canPublishOffer(actor, offer));
    const ended = await tx.delete(plannedPublications).where(eq(plannedPublications.offerId, offerId)).returning();
    for (const { plannedBy } of ended) {
      await recordAudit(tx, actor, { action: 'offer.plan-ended', subjectId: offerId });
      if (plannedBy && plannedBy !== actor.memberId)
        await tellEditors(tx, [plannedBy], { kind: note ? 'plan.returned' : 'plan.ended', offer, note });
    }
    return { slug: offer.slug };
  });
}
