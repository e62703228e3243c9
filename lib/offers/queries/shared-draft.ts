import { eq } from 'drizzle-orm';
import { draftLinks } from '@/db/schema/draft-links';
import { offerFormats, offerState, offers, publications } from '@/db/schema/offers';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { one } from '@/lib/errors';
import { papersOf } from '../queries';

/** The offer that somebody was sent the link of, with the titles of its formats. `NotFound` where the link has ended. */
export const sharedDraft = (actor: Actor, key: string) =>
  inTenant(actor, async (tx) => {
    const found = await tx
      .select({ offer: offers, state: offerState })
      .from(draftLinks)
      .innerJoin(offers, eq(offers.id, draftLinks.offerId))
      .leftJoin(publications, eq(publications.offerId, offers.id))
      .where(eq(draftLinks.key, key));
    const { offer, state } = one(found, 'offer');
    const formats = await tx
      .select({ id: offerFormats.id, title: offerFormats.title, format: offerFormats.format })
      .from(offerFormats)
      .where(eq(offerFormats.offerId, offer.id))
      .orderBy(offerFormats.position);
    return { ...offer, ...(await papersOf(tx, offer, key)), state, formats };
  });

/** The key of an offer's link, for who may edit it; null where it is not shared. */
export const draftKeyOf = (actor: Actor, offerId: string): Promise<string | null> =>
  inTenant(actor, async (tx) => {
    const [link] = await tx.select({ key: draftLinks.key }).from(draftLinks).where(eq(draftLinks.offerId, offerId));
    return link?.key ?? null;
  });
