import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import type { CheckName } from '@/lib/checks/model/check';

/** What a machine saw in a contribution since it is under question. */
export interface CaseFinding {
  check: CheckName;
  code: string;
  facts: Record<string, string | number>;
  /** The passage in the text, in UTF-16 units. */
  at: [start: number, end: number] | null;
  /** The text is another one since. */
  isPast: boolean;
  /** Those that are nearly the same, where it is one: the first of them by its id and text, and how many were found. */
  group: { id: string; text: string; size: number } | null;
}

/** What machines saw in the contribution of a case. */
export async function findingsOfCase(tx: Tx, caseId: string): Promise<CaseFinding[]> {
  const [row] = await tx.execute<{ findings: CaseFinding[] }>(sql`
    select ${findingsOf} as findings from cases k where k.id = ${caseId}`);
  return row?.findings ?? [];
}

const findingsOf = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('check', f."check", 'code', f.code, 'facts', f.facts,
      'isPast', f.past_since is not null,
      'at', case when f.starts_at is not null then jsonb_build_array(f.starts_at, f.ends_at) end,
      'group', case when f.group_id is not null then jsonb_build_object('id', f.group_id,
        'text', coalesce((select text from comments o where o.id = f.group_id and o.withdrawn_at is null),
          (select text from annotations o where o.id = f.group_id and o.withdrawn_at is null), ''),
        'size', (select count(*) from findings o where o.group_id = f.group_id)) end) order by f.found_at, f.id), '[]')
  from findings f where f.contribution_id = k.contribution_id and f.found_at >= k.opened_at)`;
