import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import type { ContributionKind } from '../model';
import { AROUND, type Neighbour, PRECEDENTS, type Precedent } from '../model/case';

/**
 * What stands around a comment and can be read: the one that it answers, and those before and after it in its branch, or
 * at the top of the thread. An entry of a map stands alone.
 */
export async function neighboursOf(tx: Tx, kind: ContributionKind, contributionId: string): Promise<Neighbour[]> {
  if (kind !== 'comment') return [];
  const rows = await tx.execute<Omit<Neighbour, 'postedAt'> & { posted: string } & Record<string, unknown>>(sql`
    with self as (select * from comments where id = ${contributionId}),
    beside as not materialized (
      select c.* from comments c, self s where c.thread_id = s.thread_id and c.root_id is not distinct from s.root_id
        and c.id <> s.id and c.id is distinct from s.parent_id and c.withdrawn_at is null and c.hidden_by is null
    ),
    around as (
      select 'answered' as place, c.* from comments c, self s
        where c.id = s.parent_id and c.withdrawn_at is null and c.hidden_by is null
      union all (select 'before', b.* from beside b, self s where b.seq < s.seq order by b.seq desc limit ${AROUND})
      union all select 'self', s.* from self s
      union all (select 'after', b.* from beside b, self s where b.seq > s.seq order by b.seq limit ${AROUND})
    )
    select a.id, a.place, a.text, a.posted_at as posted, a.author_id = (select author_id from self) as "isSameAuthor"
    from around a order by a.place <> 'answered', a.seq`);
  return [...rows].map(({ posted, ...row }) => ({ ...row, postedAt: new Date(posted) }));
}

/** What was last decided about others that were reported or hidden under a rule that this case is reported under. */
export async function precedentsOf(tx: Tx, caseId: string): Promise<Precedent[]> {
  const rows = await tx.execute<Omit<Precedent, 'decidedAt'> & { decided: string } & Record<string, unknown>>(sql`
    with named as (select distinct rule from notices where case_id = ${caseId} and rule is not null),
    decided as (
      select d.*, d.rule as under from decisions d where d.outcome = 'hidden' and d.rule in (select rule from named)
      union all
      select d.*, n.rule from decisions d
        join (select decision_id, min(rule) as rule from notices
          where rule in (select rule from named) and decision_id is not null group by decision_id) n on n.decision_id = d.id
        where d.outcome = 'kept'
    )
    select d.id, d.outcome, d.under as rule, d.reason, d.decided_at as decided, coalesce(c.text, a.text, '') as text
    from decided d left join comments c on c.id = d.contribution_id left join annotations a on a.id = d.contribution_id
    where d.contribution_id <> (select contribution_id from cases where id = ${caseId})
    order by d.decided_at desc limit ${PRECEDENTS}`);
  return [...rows].map(({ decided, ...row }) => ({ ...row, decidedAt: new Date(decided) }));
}
