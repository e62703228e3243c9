import { and, eq, sql } from 'drizzle-orm';
import { follows } from '@/db/schema/follows';
import { inTenant, type Tx } from '@/db/tenancy';
import { type Actor, isSignedIn } from '@/lib/actor';
import { topics } from '@/lib/offers/model';
import type { Followed } from '../model';
import { feedsOfOffer, feedsOfTown } from '../model/feeds';

/** Something that may be followed. */
export type Followable = { offerId: string } | { threadId: string } | { topic: string };

/** By which of this person's follows they follow it; null where they do not. */
export const followOf = async (actor: Actor, what: Followable): Promise<string | null> => {
  if (!isSignedIn(actor)) return null;
  const isIt =
    'offerId' in what
      ? eq(follows.offerId, what.offerId)
      : 'threadId' in what
        ? eq(follows.threadId, what.threadId)
        : eq(follows.topic, what.topic);
  return inTenant(actor, async (tx) => {
    const own = and(isIt, eq(follows.memberId, actor.memberId));
    const [row] = await tx.select({ id: follows.id }).from(follows).where(own);
    return row?.id ?? null;
  });
};

/** All that this person follows: offers, discussions, topics and places, each by its name, and its feed and calendar. */
export const followedBy = (actor: Actor): Promise<Followed[]> =>
  isSignedIn(actor)
    ? inTenant(actor, async (tx) => {
        const rows = await tx.execute<Row>(sql`
          select f.id, f.kind, f.topic, f.radius, coalesce(o.title, f.label, '') as title,
            case when o.id is not null then '/' || t.slug || '/offers/' || o.slug
                || case when p.id is not null then '/' || p.slug || case when a.id is not null
                  then '?annotation=' || a.id else '' end else '' end
              when f.topic is not null then '/' || t.slug || '?topic=' || f.topic end as href,
            t.slug as town, o.slug as offer, p.slug as part, a.id as entry, f.lon, f.lat
          from follows f join tenants t on t.id = f.tenant_id
            left join threads h on h.id = f.thread_id left join offer_formats p on p.id = h.offer_format_id
            left join annotations a on a.id = h.subject_id
            left join offers o on o.id = coalesce(f.offer_id, p.offer_id)
          where f.member_id = ${actor.memberId} order by f.kind, title, f.followed_at`);
        return rows.map(asFollowed);
      })
    : Promise.resolve([]);

function asFollowed({ town, offer, part, entry, lon, lat, ...followed }: Row): Followed {
  const { radius } = followed;
  const around = lon === null || lat === null || radius === null ? undefined : { lon, lat, radius };
  const topic = topics.find((known) => known === followed.topic);
  const feeds = offer ? feedsOfOffer(town, { offer, part, entry }) : feedsOfTown(town, { topic, around });
  return { ...followed, feeds };
}

/** The members who follow an offer. */
export const followersOf = async (tx: Tx, offerId: string): Promise<string[]> =>
  (await tx.select({ id: follows.memberId }).from(follows).where(eq(follows.offerId, offerId))).map(({ id }) => id);

interface Row extends Omit<Followed, 'feeds'>, Record<string, unknown> {
  town: string;
  offer: string | null;
  part: string | null;
  entry: string | null;
  lon: number | null;
  lat: number | null;
}
