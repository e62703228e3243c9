import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import { FRESH_DAYS } from '../model/offer-news';
import type { News } from './news';

/** Answers of the municipality that nobody was told of as a follower yet. */
export const untoldAnswers = async (tx: Tx): Promise<string[]> =>
  (await tx.execute<{ id: string }>(sql`select id from feedback where told_at is null`)).map(({ id }) => id);

/**
 * Which of these answers are news to whom: for who follows the offer, did so before, and was not told of it as the one who
 * is answered or took part below. Of what is hidden, covered or taken back meanwhile nobody is told.
 */
export const newAnswers = async (tx: Tx, ids: readonly string[]): Promise<News[]> =>
  ids.length === 0
    ? []
    : tx.execute<News>(sql`
        with given as (
            select g.id, g.given_at, g.given_by, g.annotation_id, g.comment_id from feedback g
            where g.id = any(${sql.param([...ids])}::uuid[]) and g.given_at > now() - make_interval(days => ${FRESH_DAYS})),
          said as (
            select g.*, 'comment' as kind, c.id as about, c.thread_id, c.author_id from given g join comments c on c.id = g.comment_id
            where c.withdrawn_at is null and c.hidden_by is null and c.covered_by is null
            union all
            select g.*, 'annotation', a.id, a.thread_id, a.author_id from given g join annotations a on a.id = g.annotation_id
            where a.withdrawn_at is null and a.hidden_by is null and a.covered_by is null)
        select f.id as "followId", f.member_id as "memberId", 'answer' as kind, null as label, o.id as "offerId", o.title, o.slug,
          count(distinct s.about)::int as count,
          (array_agg(s.about order by s.given_at, s.id))[1] as "firstId",
          (array_agg(s.kind order by s.given_at, s.id))[1] as "firstKind",
          (array_agg(s.thread_id order by s.given_at, s.id))[1] as "threadId",
          'answers:' || f.id || ':' || (array_agg(s.id order by s.given_at, s.id))[1] as occasion
        from said s
          join search_threads w on w.thread_id = s.thread_id
          join offers o on o.id = w.offer_id
          left join annotations above on above.id = w.annotation_id
          join follows f on f.offer_id = o.id and f.kind = 'offer' and f.followed_at <= s.given_at
            and f.member_id not in (s.given_by, s.author_id)
        where (above.id is null or (above.hidden_by is null and above.withdrawn_at is null and above.covered_by is null))
          and not exists (select from notifications n where n.member_id = f.member_id and n.occasion = 'answer:' || s.id)
        group by f.id, f.member_id, o.id, o.title, o.slug`);
