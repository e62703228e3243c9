import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import { LIKENESS } from '@/lib/checks/model/duplicate';
import { lettersOf, likeness, shinglesOf } from '@/lib/checks/model/shingles';
import { alikeMarks, linkMarks } from '../model/marks';

/** What it belongs together with, of what waits. */
export interface Group {
  groupId: string | null;
  groupedBy: 'alike' | 'link' | null;
}

/**
 * Finds what waits and is nearly the same as this text, or (in a wave) has a link to the same host, and keeps the marks by
 * which later ones find this. Out: the group, named by the first of its kind. By index, a few rows of each mark.
 */
export async function groupFor(
  tx: Tx,
  { id, text, waveId }: { id: string; text: string; waveId: string | null },
): Promise<Group> {
  const marks = { alike: alikeMarks(text), link: waveId ? linkMarks(text) : [] };
  const alike = (await waitingWith(tx, marks.alike)).find((other) => isAlike(text, other.text));
  const linked = alike ?? (await waitingWith(tx, marks.link))[0];
  await tx.execute(sql`
    insert into text_marks (mark, seq, contribution_id)
    select mark, (extract(epoch from clock_timestamp()) * 1000000)::bigint, ${id}::uuid
    from ${asTable([...marks.alike, ...marks.link])} as own(mark) on conflict do nothing`);
  return { groupId: linked?.group ?? null, groupedBy: alike ? 'alike' : linked ? 'link' : null };
}

/** The latest: of the first ones all may have been decided about. */
const OF_EACH = 5;

interface Other extends Record<string, unknown> {
  text: string;
  group: string;
}

async function waitingWith(tx: Tx, marks: readonly string[]): Promise<Other[]> {
  if (marks.length === 0) return [];
  const rows = await tx.execute<Other>(sql`
    select distinct h.text, coalesce(h.group_id, h.id) as group
    from ${asTable(marks)} as asked(mark)
      cross join lateral (select m.contribution_id from text_marks m where m.mark = asked.mark
        order by m.seq desc limit ${OF_EACH}) near
      join held_contributions h on h.id = near.contribution_id and h.state = 'waiting'`);
  return [...rows];
}

const asTable = (marks: readonly string[]) => sql`unnest(string_to_array(${marks.join()}, ',')::bigint[])`;

const isAlike = (one: string, other: string): boolean =>
  lettersOf(one) === lettersOf(other) || likeness(shinglesOf(one), shinglesOf(other)) >= LIKENESS;
