import { and, eq } from 'drizzle-orm';
import { follows } from '@/db/schema/follows';
import { offerState, offers, publications } from '@/db/schema/offers';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { canSeeOffer } from '@/lib/offers/policy';
import { FollowWish } from '../model';
import { canFollow } from '../policy';

/**
 * Follows an offer, or ends that; the same again changes nothing. Out: the offer's slug. Refuses with `Invalid`,
 * `TooMany`, `SignInNeeded` or `NotFound`.
 */
export async function followOffer(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { offerId, follow } = parse(FollowWish, input);
  assertAllowed(canFollow(actor));
  keepPace(actor, paces.vote);
  const { memberId } = actor as SignedIn;
  return inTenant(actor, async (tx) => {
    const offer = await offerToFollow(tx, offerId);
    if (!canSeeOffer(actor, offer).ok) throw new Refusal('NotFound', 'offer.not-found');
    if (follow === 'yes') await tx.insert(follows).values({ offerId, memberId }).onConflictDoNothing();
    else await tx.delete(follows).where(and(eq(follows.offerId, offerId), eq(follows.memberId, memberId)));
    return { slug: offer.slug };
  });
}

const offerToFollow = async (tx: Tx, offerId: string) =>
  one(
    await tx
      .select({ id: offers.id, slug: offers.slug, state: offerState })
      .from(offers)
      .leftJoin(publications, eq(publications.offerId, offers.id))
      .where(eq(offers.id, offerId)),
    'offer',
  );
