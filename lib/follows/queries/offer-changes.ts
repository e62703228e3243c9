import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import type { SaidByOffer } from '@/lib/offers/model/said';
import { FRESH_DAYS, SETTLED_MINUTES } from '../model/offer-news';

/** What a published offer said when its followers were told last, and what it says now. */
export interface Changed extends Record<string, unknown> {
  offerId: string;
  title: string;
  slug: string;
  /** The number of the version that it says now. */
  newest: number;
  before: SaidByOffer;
  after: SaidByOffer;
  isMarked: boolean;
  /** Who follows it and is to hear of that: before the last change, and not the only one who made it. */
  followers: { followId: string; memberId: string }[];
}

/** The offers that were changed and left alone since, with who follows them; what is too old has no followers here. */
export const changedOffers = (tx: Tx): Promise<Changed[]> =>
  tx.execute<Changed>(sql`
    with settled as (
      select offer_id, min(version) as first, max(version) as newest, max(changed_at) as changed_at,
        bool_or(is_marked) as marked, min(changed_by::text) as one, max(changed_by::text) as other
      from offer_versions where told_at is null and version > 1
      group by offer_id having max(changed_at) <= now() - make_interval(mins => ${SETTLED_MINUTES}))
    select o.id as "offerId", o.title, o.slug, s.newest, b.said as before, n.said as after, s.marked as "isMarked",
      coalesce((select jsonb_agg(jsonb_build_object('followId', f.id, 'memberId', f.member_id)) from follows f
        where f.offer_id = o.id and f.kind = 'offer' and f.followed_at <= s.changed_at
          and s.changed_at > now() - make_interval(days => ${FRESH_DAYS})
          and not (s.one is not distinct from f.member_id::text and s.other is not distinct from f.member_id::text)),
        '[]') as followers
    from settled s join offers o on o.id = s.offer_id
      join offer_versions b on b.offer_id = s.offer_id and b.version = s.first - 1
      join offer_versions n on n.offer_id = s.offer_id and n.version = s.newest
    order by o.id`);
