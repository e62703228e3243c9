import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';

/** A text that stands in the thread before another one. */
export interface Earlier {
  id: string;
  text: string;
}

/** A contribution with its marks (`marksOf`). */
export interface Marked {
  id: string;
  seq: number;
  marks: readonly string[];
}

/** So many of each mark are looked at, however many there are: in a wave of the same text the first ones are enough. */
const OF_EACH = 5;

/**
 * For each of these contributions the earlier ones to its thread that share a mark with it, the first one first: marks of
 * two threads differ. What its author took back is none; what was hidden is. By index: eight marks of each, at most
 * five with the same, whatever the thread's length.
 */
export async function alikeTo(tx: Tx, asked: readonly Marked[]): Promise<Map<string, Earlier[]>> {
  const lines = asked.flatMap(({ id, seq, marks }) => marks.map((mark) => ({ id, seq, mark })));
  const found = new Map<string, Earlier[]>();
  if (lines.length === 0) return found;
  const rows = await tx.execute<{ asked_id: string; id: string; text: string }>(sql`
    select hit.asked_id, other.id, other.text
    from (
      select distinct asked.id as asked_id, near.contribution_id
      from ${recordsOf(lines)} cross join lateral (
        select t.contribution_id from text_marks t where t.mark = asked.mark and t.seq < asked.seq
        order by t.seq limit ${OF_EACH}
      ) as near
    ) as hit
    cross join lateral (
      select c.id, c.text, c.seq from comments c
        where c.id = hit.contribution_id and c.withdrawn_at is null
      union all
      select a.id, a.text, a.seq from annotations a
        where a.id = hit.contribution_id and a.withdrawn_at is null
    ) as other
    where other.id <> hit.asked_id order by other.seq`);
  for (const { asked_id, id, text } of rows) found.set(asked_id, [...(found.get(asked_id) ?? []), { id, text }]);
  return found;
}

/** One line for each mark, as a table `asked`. */
export const recordsOf = (lines: readonly { id: string; seq: number; mark: string }[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(lines)}::text::jsonb) as asked(id uuid, seq bigint, mark bigint)`;
