import { eq } from 'drizzle-orm';
import { plannedPublications } from '@/db/schema/plans';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import { visitorOf } from '@/lib/actor';
import { isRefusal } from '@/lib/errors';
import { needsSecond } from '@/lib/tenants/queries/opening';
import { planForChange } from '../queries/plan';
import { type OfferRow, offerForUpdate } from './offer-for-update';
import { putBeforePublic } from './put-before-public';
import { tellEditors } from './tell-editors';

type Due = NonNullable<Awaited<ReturnType<typeof planForChange>>>;

/**
 * Publishes an offer whose planned time has come. Where something stands in the way, it stays a draft, and who planned it
 * is told once. Still waiting for a second person: nothing happens. Twice at a time: published once.
 */
export async function publishDue(tenantId: TenantId, offerId: string): Promise<void> {
  await inTenant({ tenantId }, async (tx) => {
    const offer = await offerForUpdate(tx, offerId);
    const plan = await planForChange(tx, offerId);
    if (!plan || plan.publishAt > offer.now || plan.obstacle) return;
    if ((await needsSecond(tx)) && !plan.isApproved) return;
    const obstacle = plan.isChanged ? 'offer.plan-changed' : await publishing(tx, offer, plan);
    if (obstacle) await keepObstacle(tx, offer, { ...plan, obstacle });
  });
}

/** Out: the code of what stands in the way; it is refused before anything is written. */
async function publishing(tx: Tx, offer: OfferRow, plan: Due): Promise<string | null> {
  const actor = { ...visitorOf(plan.tenantId as TenantId), memberId: plan.approvedBy ?? plan.plannedBy };
  try {
    await putBeforePublic(tx, actor, offer, offer.now);
    return null;
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
}

async function keepObstacle(
  tx: Tx,
  offer: OfferRow,
  { obstacle, plannedBy }: { obstacle: string; plannedBy: string | null },
) {
  await tx.update(plannedPublications).set({ obstacle }).where(eq(plannedPublications.offerId, offer.id));
  if (plannedBy) await tellEditors(tx, [plannedBy], { kind: 'plan.not-published', offer });
}
