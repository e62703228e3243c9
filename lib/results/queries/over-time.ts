import { sql } from 'drizzle-orm';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { TIME_ZONE } from '@/lib/text';
import { visibleIn } from './visible';

/** How much was said when. `from`: the first day of each stretch; `unit`: how long one is. */
export interface OverTime {
  unit: 'day' | 'week' | 'month';
  stretches: { from: string; count: number }[];
}

/** More bars than these nobody reads. */
const DAYS = 45;
const WEEKS = 60;

/** The contributions that everybody can read by when they were posted, from the first to the last, without a gap. */
export const overTime = (actor: Actor, offerId: string): Promise<OverTime> =>
  inTenant(actor, async (tx) => {
    const [{ days } = { days: null }] = await tx.execute<{ days: number | null }>(sql`
      select (max(v.posted_at)::date - min(v.posted_at)::date)::int as days from ${visibleIn(offerId)} v`);
    if (days === null) return { unit: 'day', stretches: [] };
    const unit = days < DAYS ? 'day' : days < WEEKS * 7 ? 'week' : 'month';
    const rows = await tx.execute<{ from: string; count: number }>(sql`
      with said as (select date_trunc(${unit}, v.posted_at at time zone ${TIME_ZONE}) as at from ${visibleIn(offerId)} v),
        counted as (select at, count(*)::int as count from said group by at)
      select to_char(s, 'YYYY-MM-DD') as from, coalesce(c.count, 0) as count
      from generate_series((select min(at) from counted), (select max(at) from counted), ${`1 ${unit}`}::interval) s
        left join counted c on c.at = s order by s`);
    return { unit, stretches: [...rows] };
  });
