import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import type { CheckName } from '@/lib/checks/model/check';
import type { ContributionKind } from '../model';

/** A case that waits for a decision, with what was said to report it. */
export interface OpenCase {
  id: string;
  kind: ContributionKind;
  contributionId: string;
  threadId: string;
  openedAt: Date;
  isIllegal: boolean;
  text: string;
  author: string;
  gone: null | 'hidden' | 'withdrawn';
  notices: CaseNotice[];
  findings: CaseFinding[];
}

/** What a machine saw in it since it is under question. */
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

/** A notice as moderators see it: not who sent it. */
export interface CaseNotice {
  number: string;
  ground: 'rule' | 'law';
  rule: number | null;
  law: string | null;
  reason: string;
  receivedAt: string;
}

/** Whether the contribution has been reported and waits for a decision. */
export async function isUnderQuestion(tx: Tx, contributionId: string): Promise<boolean> {
  const open = await tx.execute(sql`select from cases where contribution_id = ${contributionId} and state = 'open'`);
  return open.length > 0;
}

/**
 * The open cases: those that may be against the law first, then those that most people reported, then the oldest. For
 * moderators only: it shows what was taken back, too.
 */
export async function openCases(tx: Tx, limit = 50): Promise<OpenCase[]> {
  const rows = await tx.execute<Omit<OpenCase, 'openedAt'> & { openedAt: string } & Record<string, unknown>>(sql`
    select k.id, k.kind, k.contribution_id as "contributionId", k.thread_id as "threadId", k.opened_at as "openedAt",
      k.is_illegal as "isIllegal", coalesce(c.text, a.text, '') as text,
      coalesce((select m.pseudonym from members m where m.id = coalesce(c.author_id, a.author_id)), '') as author,
      case when coalesce(c.withdrawn_at, a.withdrawn_at) is not null then 'withdrawn'
        when coalesce(c.hidden_by, a.hidden_by) is not null then 'hidden' end as gone,
      (select coalesce(jsonb_agg(jsonb_build_object('number', n.number, 'ground', n.ground, 'rule', n.rule, 'law', n.law,
          'reason', n.reason, 'receivedAt', n.received_at) order by n.received_at), '[]')
        from notices n where n.case_id = k.id and n.decision_id is null) as notices,
      ${findingsOf} as findings
    from cases k
      left join comments c on k.kind = 'comment' and c.id = k.contribution_id
      left join annotations a on k.kind = 'annotation' and a.id = k.contribution_id
    where k.state = 'open' order by k.is_illegal desc, k.waiting desc, k.opened_at limit ${limit}`);
  return [...rows].map((row) => ({ ...row, openedAt: new Date(row.openedAt) }));
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
