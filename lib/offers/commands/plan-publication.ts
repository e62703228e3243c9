import { plannedPublications } from '@/db/schema/plans';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse, Refusal } from '@/lib/errors';
import { needsSecond } from '@/lib/tenants/queries/opening';
import { daysAfter } from '../model/dates';
import { PLAN_LIMIT_DAYS, PublicationPlan } from '../model/plan';
import { canPublishOffer } from '../policy';
import { contentOf } from '../queries/content';
import { type OfferRow, offerForChange } from './offer-for-update';
import { assertComplete } from './put-before-public';
import { tellOtherEditors } from './tell-editors';

/**
 * Plans when a draft is published, in the place of an earlier plan. Where the town demands a second person, it asks the
 * other editors to agree. In: `PublicationPlan`; without a moment, it is published as soon as it may be. Refuses with
 * `Invalid` (`publication.in-the-past`, `publication.too-late`, `offer.incomplete` {problems}), `SignInNeeded`, `Forbidden` or `NotFound`.
 */
export async function planPublication(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { offerId, publishAt } = parse(PublicationPlan, input);
  return inTenant(actor, async (tx) => {
    const offer = await offerForChange(tx, actor, offerId);
    assertAllowed(canPublishOffer(actor, offer));
    const at = publishAt ?? offer.now;
    assertSensible(at, offer, publishAt !== undefined);
    await assertComplete(tx, offer, at);
    await keepPlan(tx, actor, { offer, publishAt: at });
    await recordAudit(tx, actor, { action: 'offer.planned', subjectId: offerId });
    if (await needsSecond(tx)) await tellOtherEditors(tx, actor as SignedIn, offer);
    return { slug: offer.slug };
  });
}

function assertSensible(at: Date, { now }: OfferRow, isNamed: boolean): void {
  const code =
    isNamed && at <= now
      ? 'publication.in-the-past'
      : at > daysAfter(now, PLAN_LIMIT_DAYS, '00:00')
        ? 'publication.too-late'
        : null;
  if (code) throw new Refusal('Invalid', 'input.invalid', { problems: [{ field: 'publishAt', code }] });
}

async function keepPlan(tx: Tx, by: Actor, { offer, publishAt }: { offer: OfferRow; publishAt: Date }) {
  const plan = {
    ...{ offerId: offer.id, publishAt, plannedBy: by.memberId, plannedAt: offer.now },
    ...{ approvedBy: null, approvedAt: null, obstacle: null },
    content: await contentOf(tx, offer.id),
  };
  const { tenantId, offerId: of } = plannedPublications;
  await tx
    .insert(plannedPublications)
    .values(plan)
    .onConflictDoUpdate({ target: [tenantId, of], set: plan });
}
