import { and, eq } from 'drizzle-orm';
import { follows } from '@/db/schema/follows';
import { offers } from '@/db/schema/offers';
import { inTenant, type Tx } from '@/db/tenancy';
import { type Actor, isSignedIn } from '@/lib/actor';

/** Whether this person follows an offer. */
export const doesFollow = async (actor: Actor, offerId: string): Promise<boolean> =>
  isSignedIn(actor) &&
  inTenant(actor, async (tx) => {
    const own = and(eq(follows.offerId, offerId), eq(follows.memberId, actor.memberId));
    return (await tx.select({ id: follows.offerId }).from(follows).where(own)).length > 0;
  });

/** The offers that this person follows, by title. */
export const followedBy = (actor: Actor): Promise<{ id: string; slug: string; title: string }[]> =>
  isSignedIn(actor)
    ? inTenant(actor, (tx) =>
        tx
          .select({ id: offers.id, slug: offers.slug, title: offers.title })
          .from(follows)
          .innerJoin(offers, eq(offers.id, follows.offerId))
          .where(eq(follows.memberId, actor.memberId))
          .orderBy(offers.title),
      )
    : Promise.resolve([]);

/** The members who follow an offer. */
export const followersOf = async (tx: Tx, offerId: string): Promise<string[]> =>
  (await tx.select({ id: follows.memberId }).from(follows).where(eq(follows.offerId, offerId))).map(({ id }) => id);
