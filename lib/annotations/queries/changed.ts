import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import type { FeedbackStatus } from '@/lib/feedback/model';
import { TIME_ZONE } from '@/lib/offers/model/dates';
import { firstOf, POINT_FINENESS } from '../model/cell';
import type { ChosenBy } from '../model/choice';

/** Where an annotation that changed stands now. */
export interface ChangedPlace extends ChosenBy {
  seq: number;
  id: string;
  status: FeedbackStatus | null;
  /** Degrees; null for a place in words. */
  lon: number | null;
  lat: number | null;
  /** Of a line or an area, where to look for it (model/cell.ts); null for everything else. */
  cell: number | null;
  /** Whether it was hidden or withdrawn. */
  gone: boolean;
}

/** How many events are taken in at once. */
const EVENTS = 2_000;

/**
 * The present state of what a map's next events after number `after` concern, and the number of the last of these:
 * `latest` says whether there are more. The right to see is the caller's to check.
 */
export async function changedAfter(
  tx: Tx,
  threadId: string,
  after: number,
): Promise<{ head: number; latest: number; changed: ChangedPlace[] }> {
  const { latest, head } = one(
    await tx.execute<{ latest: number; head: number | null }>(sql`
      select head::float8 as latest, (select max(seq)::float8 from (
        select seq from thread_events where thread_id = ${threadId} and seq > ${after} order by seq limit ${EVENTS}
      ) e) as head from threads where id = ${threadId}`),
    'thread',
  );
  if (head === null) return { head: latest, latest, changed: [] };
  const changed = await tx.execute<ChangedPlace & Record<string, unknown>>(sql`
    select a.seq::float8 as seq, a.id, a.category, a.lon, a.lat, a.support,
      case when a.cell < ${firstOf(POINT_FINENESS)} then a.cell::float8 end as cell, ${dayOfPosting(sql`a.posted_at`)} as day,
      (select f.status from feedback f where f.annotation_id = a.id order by f.seq desc limit 1) as status,
      a.withdrawn_at is not null or a.hidden_by is not null as gone
    from (select distinct entry_id from thread_events
      where thread_id = ${threadId} and seq > ${after} and seq <= ${head} and entry_id is not null) e
    join annotations a on a.id = e.entry_id and a.thread_id = ${threadId} order by a.seq`);
  return { head, latest, changed };
}

/** The town's day of a moment, as model/day.ts counts it. */
export const dayOfPosting = (moment: ReturnType<typeof sql>) =>
  sql`((${moment} at time zone '${sql.raw(TIME_ZONE)}')::date - date '1970-01-01')`;
