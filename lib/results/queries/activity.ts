import { sql } from 'drizzle-orm';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { TIME_ZONE } from '@/lib/text';

/** So many days are looked back at. */
const DAYS = 28;

/** What goes on in an offer: nothing of it tells who. */
export interface Activity {
  /** Visible contributions of each of the last days, today last; answers to anonymous surveys have no day. */
  days: { day: string; count: number }[];
  /** What waits for moderators: cases, and contributions that are reviewed first. */
  cases: number;
  held: number;
  /** Entries of maps on which nobody of the municipality has answered. */
  unanswered: number;
}

/** What went on in an offer of late, and what waits there. For staff: the caller checks that. */
export const activityIn = (actor: Actor, offerId: string): Promise<Activity> =>
  inTenant(actor, async (tx) => {
    const ways = sql`select t.id from threads t join offer_formats f on f.tenant_id = t.tenant_id
      and f.id = t.offer_format_id where f.offer_id = ${offerId}`;
    const days = await tx.execute<{ day: string; count: number }>(sql`
      with said as (
        select (posted_at at time zone ${TIME_ZONE})::date as day from comments
          where thread_id in (${ways}) and hidden_by is null and withdrawn_at is null and posted_at > now() - interval '30 days'
        union all select (posted_at at time zone ${TIME_ZONE})::date from annotations
          where thread_id in (${ways}) and hidden_by is null and withdrawn_at is null and posted_at > now() - interval '30 days'
        union all select answered_on from responses r
          where exists (select from offer_formats f where f.id = r.offer_format_id and f.offer_id = ${offerId})
            and answered_on > now() - interval '30 days')
      select to_char(d, 'YYYY-MM-DD') as day, (select count(*)::int from said where said.day = d::date) as count
      from generate_series((now() at time zone ${TIME_ZONE})::date - ${DAYS - 1}::int,
        (now() at time zone ${TIME_ZONE})::date, interval '1 day') d order by d`);
    const [waiting] = await tx.execute<Omit<Activity, 'days'> & Record<string, unknown>>(sql`
      select
        (select count(*)::int from cases where state = 'open' and thread_id in (${ways})) as cases,
        (select count(*)::int from held_contributions where state = 'waiting' and thread_id in (${ways})) as held,
        (select count(*)::int from annotations a where a.thread_id in (${ways}) and a.hidden_by is null
          and a.withdrawn_at is null and not exists (select from feedback b where b.annotation_id = a.id)) as unanswered`);
    return { days: [...days], ...{ cases: 0, held: 0, unanswered: 0, ...waiting } };
  });
