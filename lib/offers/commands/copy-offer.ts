import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, parse } from '@/lib/errors';
import { copyFiles } from '@/lib/files/commands/copy-files';
import { dayOf, daysAfter, daysBetween } from '../model/dates';
import { OfferCopy } from '../model/draft';
import { canCreateOffer } from '../policy';
import { createOffer, type KeptOffer } from './create-offer';
import { draftOf, type InstanceRow, instancesOf, type OfferRow, offerForChange } from './offer-for-update';

/**
 * Makes a draft that is like another offer: its texts, pictures and documents, its formats with their settings, its steps at the same distance.
 * It opens tomorrow and stays open as long; what people said stays with the other. In: `OfferCopy`. Refuses with
 * `Invalid`, `SignInNeeded`, `Forbidden` or `NotFound`.
 */
export async function copyOffer(actor: Actor, input: unknown): Promise<KeptOffer> {
  const { offerId, title } = parse(OfferCopy, input);
  const [offer, instances] = await inTenant(actor, async (tx) => {
    const found = await offerForChange(tx, actor, offerId);
    assertAllowed(canCreateOffer(actor));
    return [found, await instancesOf(tx, offerId)] as const;
  });
  const formats = instances.map((one) => formatLike(one, offer));
  const kept = await createOffer(actor, { ...likeOf(offer), title, formats });
  await inTenant(actor, (tx) => copyFiles(tx, { from: offerId, to: kept.id }));
  return kept;
}

function likeOf({ summary, description, plain, scope, topic, place, documents, contact, ...offer }: OfferRow) {
  const opensAt = daysAfter(offer.now, 1, '08:00');
  const shift = daysBetween(offer.opensAt, opensAt);
  const open = daysBetween(offer.opensAt, offer.closesAt);
  return {
    ...{ summary, description, plain, scope, topic, place, documents, contact, opensAt },
    closesAt: daysAfter(opensAt, Math.max(1, open), '23:59'),
    timeline: offer.timeline.map(({ date, ...step }) => ({
      ...step,
      date: dayOf(daysAfter(new Date(`${date}T12:00Z`), shift, '12:00')),
    })),
  };
}

/** Without its name and its own dates, which belong to the other. */
function formatLike(instance: InstanceRow, offer: OfferRow) {
  const { id: _, opensAt: __, closesAt: ___, ...draft } = draftOf(instance, offer);
  return draft;
}
