import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import { isNear, middleOf } from './near';

/** A thread that went on since its followers were told: from which number to which. */
export interface Moved {
  id: string;
  told: number;
  head: number;
}

/** What is new for one follow. `firstId`: the contribution to begin with; null for an offer. */
export interface News extends Record<string, unknown> {
  followId: string;
  memberId: string;
  kind: 'thread' | 'place' | 'offer' | 'answer';
  count: number;
  offerId: string;
  title: string;
  /** What somebody calls the place that they follow; null for anything else. */
  label: string | null;
  firstId: string | null;
  firstKind: 'comment' | 'annotation';
  threadId: string | null;
  slug: string;
  /** What keeps it from being told again; null: how far the thread had come. */
  occasion: string | null;
}

/** The place that `f` follows. */
const followed = { lon: sql`f.lon`, lat: sql`f.lat`, radius: sql`f.radius` };

/** An offer is news for so long after it was published, in days. */
const FRESH_DAYS = 30;

/** The threads that went on and somebody may want to hear of: followed ones, and maps where somebody follows a place. */
export async function movedThreads(tx: Tx): Promise<Moved[]> {
  const rows = await tx.execute<{ id: string; told: string; head: string }>(sql`
    select t.id, coalesce(m.seq, 0) as told, t.head from threads t left join news_marks m on m.thread_id = t.id
    where t.head > coalesce(m.seq, 0) and (t.id in (select thread_id from follows where kind = 'thread')
      or (t.subject_id = t.offer_format_id and exists (select from follows where kind = 'place')))
    order by t.id`);
  return rows.map(({ id, told, head }) => ({ id, told: Number(told), head: Number(head) }));
}

/**
 * What others contributed to these threads that can be seen by everybody, for who follows the discussion or a place so near,
 * and did so before.
 */
export const newContributions = async (tx: Tx, moved: readonly Moved[]): Promise<News[]> =>
  moved.length === 0
    ? []
    : tx.execute<News>(sql`
        with moved as (select * from unnest(${sql.param(moved.map(({ id }) => id))}::uuid[],
            ${sql.param(moved.map(({ told }) => told))}::bigint[], ${sql.param(moved.map(({ head }) => head))}::bigint[])
            as m(id, told, head)),
          said as (
            select c.thread_id, c.id, c.seq, 'comment' as kind, c.author_id, c.posted_at, null::float8 as lon, null::float8 as lat
            from moved m join comments c on c.thread_id = m.id and c.seq > m.told and c.seq <= m.head
            where c.withdrawn_at is null and c.hidden_by is null and c.covered_by is null
            union all
            select a.thread_id, a.id, a.seq, 'annotation', a.author_id, a.posted_at, a.lon, a.lat
            from moved m join annotations a on a.thread_id = m.id and a.seq > m.told and a.seq <= m.head
            where a.withdrawn_at is null and a.hidden_by is null and a.covered_by is null)
        select f.id as "followId", f.member_id as "memberId", f.kind, f.label, count(*)::int as count,
          (array_agg(s.id order by s.posted_at, s.seq))[1] as "firstId",
          (array_agg(s.kind order by s.posted_at, s.seq))[1] as "firstKind",
          (array_agg(s.thread_id order by s.posted_at, s.seq))[1] as "threadId",
          (array_agg(o.id order by s.posted_at, s.seq))[1] as "offerId",
          (array_agg(o.title order by s.posted_at, s.seq))[1] as title, '' as slug, null as occasion
        from said s
          join search_threads w on w.thread_id = s.thread_id
          join offers o on o.id = w.offer_id
          left join annotations above on above.id = w.annotation_id
          join follows f on f.followed_at <= s.posted_at and f.member_id <> s.author_id
            and (f.thread_id = s.thread_id or (f.kind = 'place' and ${isNear({ lon: sql`s.lon`, lat: sql`s.lat` }, followed)}))
        where above.id is null or (above.hidden_by is null and above.withdrawn_at is null and above.covered_by is null)
        group by f.id, f.member_id, f.kind, f.label`);

/** Offers that were published lately, for who follows their topic or a place so near, and was not told of them. */
export const newOffers = (tx: Tx): Promise<News[]> =>
  tx.execute<News>(sql`
    select distinct on (f.member_id, o.id) f.id as "followId", f.member_id as "memberId", 'offer' as kind, null as label,
      1 as count, null as "firstId", 'comment' as "firstKind", null as "threadId", o.id as "offerId", o.title, o.slug,
      'offer:' || o.id as occasion
    from publications p join offers o on o.id = p.offer_id
      join follows f on f.followed_at <= p.published_at and (f.topic = o.topic or (f.kind = 'place'
        and ${isNear(middleOf(sql`o.place`), followed)}))
    where p.published_at > now() - make_interval(days => ${FRESH_DAYS}) and p.published_by is distinct from f.member_id
      and not exists (select from notifications n where n.member_id = f.member_id and n.occasion = 'offer:' || o.id)
    order by f.member_id, o.id, f.followed_at`);
