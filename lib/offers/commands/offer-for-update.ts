import { asc, eq, sql } from 'drizzle-orm';
import { offerFormats, offerState, offers, publications } from '@/db/schema/offers';
import { heldContributions } from '@/db/schema/review';
import { participations } from '@/db/schema/surveys';
import { threads } from '@/db/schema/threads';
import type { Tx } from '@/db/tenancy';
import { type Actor, isEditor } from '@/lib/actor';
import { assertAllowed, one, Refusal } from '@/lib/errors';
import type { InstanceFacts, OfferFacts } from '../model';
import type { FormatDraft } from '../model/draft';
import { canSeeOffer, isAmongEditors } from '../policy';
import { editorsLimitedTo } from '../queries/editors';
import { invitedAddresses } from '../queries/writing';

export type OfferRow = typeof offers.$inferSelect & OfferFacts & { now: Date };
export type InstanceRow = typeof offerFormats.$inferSelect & InstanceFacts & { threadId: string; invited: string[] };

/**
 * The offer for somebody who wants to change it. A draft is `NotFound` for whoever may not see it; an editor who is not
 * among those that the offer is limited to is `Forbidden` `offer.other-editors`.
 */
export async function offerForChange(tx: Tx, actor: Actor, offerId: string): Promise<OfferRow> {
  const offer = await offerForUpdate(tx, offerId);
  if (!canSeeOffer(actor, offer).ok) throw new Refusal('NotFound', 'offer.not-found');
  if (isEditor(actor)) assertAllowed(isAmongEditors(actor, await editorsLimitedTo(tx, offerId)));
  return offer;
}

/**
 * The formats of an offer in their order, each with whether anybody has taken part: then its thread has a number, or
 * something is on its way to being counted.
 */
export async function instancesOf(tx: Tx, offerId: string): Promise<InstanceRow[]> {
  const rows = await tx
    .select({ instance: offerFormats, threadId: threads.id, used: isUsed, invited: invitedAddresses })
    .from(offerFormats)
    .innerJoin(threads, eq(threads.subjectId, offerFormats.id))
    .where(eq(offerFormats.offerId, offerId))
    .orderBy(asc(offerFormats.position), asc(offerFormats.id));
  return rows.map(({ instance, ...more }) => ({ ...instance, ...more }));
}

const isUsed = sql<boolean>`${threads.head} > 0
  or exists (select from ${participations} p where p.offer_format_id = ${offerFormats.id})
  or exists (select from ${heldContributions} h where h.thread_id = ${threads.id})`;

/** An instance as a draft of itself: dates that are the offer's own are none, and so follow the offer's. */
export const draftOf = (instance: InstanceRow, offer: OfferRow): FormatDraft => ({
  id: instance.id,
  format: instance.format,
  title: instance.title,
  settings: instance.settings,
  requiredTrust: instance.requiredTrust,
  residentsOnly: instance.residentsOnly,
  reviewsFirst: instance.reviewsFirst,
  hours: instance.hours,
  writers: instance.writers,
  invited: instance.invited,
  opensAt: isSame(instance.opensAt, offer.opensAt) ? undefined : instance.opensAt,
  closesAt: isSame(instance.closesAt, offer.closesAt) ? undefined : instance.closesAt,
});

/**
 * An offer with where it stands and the database's time, its row locked until the commit, so that two editors change
 * it one after the other. `NotFound` outside of the tenant.
 */
export async function offerForUpdate(tx: Tx, offerId: string): Promise<OfferRow> {
  const offer = one(await tx.select().from(offers).where(eq(offers.id, offerId)).for('update'), 'offer');
  const facts = await tx
    .select({ now: sql<string>`now()`, state: offerState })
    .from(offers)
    .leftJoin(publications, eq(publications.offerId, offers.id))
    .where(eq(offers.id, offerId));
  const { now, state } = one(facts, 'offer');
  return { ...offer, state, now: new Date(now) };
}

const isSame = (one: Date, other: Date) => one.getTime() === other.getTime();
