import { eq } from 'drizzle-orm';
import { publications } from '@/db/schema/offers';
import { plannedPublications } from '@/db/schema/plans';
import type { Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, Refusal } from '@/lib/errors';
import { canPublishHere } from '@/lib/tenants/policy';
import { isOpen } from '@/lib/tenants/queries/opening';
import { gapsIn } from '../model/gaps';
import { instancesOf, type OfferRow } from './offer-for-update';

/**
 * Makes a draft public in this transaction; a plan for it has ended with that. Whether the actor may is for the caller
 * to ask. Refuses with `Forbidden` `tenant.not-open` or `Invalid` `offer.incomplete` {problems}.
 */
export async function putBeforePublic(tx: Tx, actor: Actor, offer: OfferRow, publishedAt: Date): Promise<void> {
  assertAllowed(canPublishHere(await isOpen(tx)));
  await assertComplete(tx, offer, publishedAt);
  await tx.delete(plannedPublications).where(eq(plannedPublications.offerId, offer.id));
  await tx.insert(publications).values({ offerId: offer.id, publishedBy: actor.memberId, publishedAt });
  await recordAudit(tx, actor, { action: 'offer.published', subjectId: offer.id });
}

/** Refuses with `Invalid` `offer.incomplete` {problems} what could not be published at that moment. */
export async function assertComplete(tx: Tx, offer: OfferRow, at: Date): Promise<void> {
  const problems = gapsIn({ ...offer, formats: await instancesOf(tx, offer.id) }, at);
  if (problems.length > 0) throw new Refusal('Invalid', 'offer.incomplete', { problems });
}
