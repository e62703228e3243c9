import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import type { CaseStanding } from '../policy';
import { isHiddenNow } from './request';

/** A notice as moderators see it: not who sent it. */
export interface CaseNotice {
  number: string;
  ground: 'rule' | 'law';
  rule: number | null;
  law: string | null;
  reason: string;
  receivedAt: string;
}

/** Whether the contribution has been reported and waits for a decision, or its author was asked for something. */
export async function isUnderQuestion(tx: Tx, contributionId: string): Promise<boolean> {
  const open = await tx.execute(sql`
    select from cases k where k.contribution_id = ${contributionId} and (k.state = 'open'
      or exists (select from change_requests r where r.decision_id = k.decision_id and not ${isHiddenNow}))`);
  return open.length > 0;
}

/** Who else works at the contribution's case, and whether an objection waits; null where it has no case. */
export async function caseStanding(tx: Tx, actor: Actor, contributionId: string): Promise<CaseStanding | null> {
  const [row] = await tx.execute<CaseStanding & Record<string, unknown>>(sql`
    select case when k.claimed_until > now() and k.claimed_by is distinct from ${actor.memberId}::uuid
        then coalesce((select m.pseudonym from members m where m.id = k.claimed_by), '?') end as "claimedBy",
      (select d.decided_by from objections o join decisions d on d.id = o.decision_id
        where o.case_id = k.id and o.outcome is null limit 1) as "objectedDecider"
    from cases k where k.contribution_id = ${contributionId} for no key update of k`);
  return row ?? null;
}
