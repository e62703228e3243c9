import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import { firstOf, POINT_FINENESS } from '../model/cell';

/** Where an annotation that changed stands now. */
export interface ChangedPlace {
  seq: number;
  id: string;
  category: string;
  /** Degrees; null for a place in words. */
  lon: number | null;
  lat: number | null;
  /** Whether it is a line or an area. */
  drawn: boolean;
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
    select a.seq::float8 as seq, a.id, a.category, a.lon, a.lat,
      coalesce(a.cell < ${firstOf(POINT_FINENESS)}, false) as drawn,
      a.withdrawn_at is not null or a.hidden_by is not null as gone
    from (select distinct entry_id from thread_events
      where thread_id = ${threadId} and seq > ${after} and seq <= ${head} and entry_id is not null) e
    join annotations a on a.id = e.entry_id and a.thread_id = ${threadId} order by a.seq`);
  return { head, latest, changed };
}
