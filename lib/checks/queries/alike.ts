import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';

/** So many of each mark are looked at, however many there are: in a wave of the same text the first ones are enough. */
const OF_EACH = 5;

/**
 * Earlier contributions to the thread that share a mark with this text, the first one first. What its author took back
 * is none; what was hidden is. By index: eight marks, at most five of each, whatever the thread's length.
 */
export async function alikeTo(
  tx: Tx,
  { id, threadId, seq }: { id: string; threadId: string; seq: number },
  marks: readonly string[],
): Promise<{ id: string; text: string }[]> {
  if (marks.length === 0) return [];
  const rows = await tx.execute<{ id: string; text: string }>(sql`
    select found.id, found.text
    from (
      select distinct near.contribution_id
      from unnest(string_to_array(${marks.join()}, ',')::bigint[]) as asked(mark)
      cross join lateral (
        select t.contribution_id from text_marks t where t.mark = asked.mark and t.contribution_id <> ${id}
        order by t.contribution_id limit ${OF_EACH}
      ) as near
    ) as hit
    cross join lateral (
      select c.id, c.text, c.seq from comments c
        where c.id = hit.contribution_id and c.thread_id = ${threadId} and c.withdrawn_at is null
      union all
      select a.id, a.text, a.seq from annotations a
        where a.id = hit.contribution_id and a.thread_id = ${threadId} and a.withdrawn_at is null
    ) as found
    where found.seq < ${seq} order by found.seq`);
  return [...rows];
}
