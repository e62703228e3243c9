import { count, eq, sql } from 'drizzle-orm';
import { follows } from '@/db/schema/follows';
import { offerFormats, offerState, offers, publications } from '@/db/schema/offers';
import { threads } from '@/db/schema/threads';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { canSeeOffer } from '@/lib/offers/policy';
import { ownSlug } from '@/lib/tenants/queries/own-slug';
import { FollowWish } from '../model';
import { canFollow, canFollowMore } from '../policy';

/**
 * Follows an offer, a discussion, a topic or a place; the same again changes nothing but a place's radius and name. Out: the
 * path of the offer, or of the list of what one follows. Refuses with `Invalid`, `TooMany`, `SignInNeeded`, `Forbidden`
 * (`follows.too-many`) or `NotFound`.
 */
export async function follow(actor: Actor, input: unknown): Promise<{ href: string }> {
  assertAllowed(canFollow(actor));
  const wish = parse(FollowWish, input);
  keepPace(actor, paces.vote);
  const { memberId } = actor as SignedIn;
  return inTenant(actor, async (tx) => {
    const offer = await offerOf(tx, actor, wish);
    const own = eq(follows.memberId, memberId);
    const [followed] = await tx.select({ count: count() }).from(follows).where(own);
    assertAllowed(canFollowMore(followed?.count ?? 0));
    await keep(tx, memberId, wish);
    const town = await ownSlug(tx);
    return { href: offer ? `/${town}/offers/${offer}` : `/${town}/account/messages` };
  });
}

async function keep(tx: Tx, memberId: string, wish: FollowWish): Promise<void> {
  const row = tx.insert(follows).values({ memberId, ...wish });
  const { tenantId, offerId, threadId, topic, lon, lat } = follows;
  const target = [tenantId, follows.memberId, offerId, threadId, topic, lon, lat];
  if (wish.kind === 'place')
    await row.onConflictDoUpdate({ target, set: { radius: sql`excluded.radius`, label: sql`excluded.label` } });
  else await row.onConflictDoNothing();
}

/** The slug of the offer that it belongs to, which must be there for them; null where it belongs to none. */
async function offerOf(tx: Tx, actor: Actor, wish: FollowWish): Promise<string | null> {
  if (wish.kind === 'topic' || wish.kind === 'place') return null;
  const isIt =
    wish.kind === 'offer'
      ? eq(offers.id, wish.offerId)
      : sql`${offers.id} = (select f.offer_id from ${offerFormats} f join ${threads} t on t.offer_format_id = f.id
          where t.id = ${wish.threadId})`;
  const offer = one(
    await tx
      .select({ id: offers.id, slug: offers.slug, state: offerState })
      .from(offers)
      .leftJoin(publications, eq(publications.offerId, offers.id))
      .where(isIt),
    'offer',
  );
  if (!canSeeOffer(actor, offer).ok || offer.state === 'draft') throw new Refusal('NotFound', 'offer.not-found');
  return offer.slug;
}
