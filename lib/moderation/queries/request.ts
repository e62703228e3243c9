import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import type { ProposalFacts, Request } from '../model/request';

/**
 * Whether the contribution of a row `r` of `change_requests` was changed or taken back since: where the author did what
 * they were asked for, or more.
 */
export const isChangedSince = sql`(
  exists (select from comments c where c.id = r.contribution_id and (c.edited_at > r.asked_at or c.withdrawn_at is not null))
  or exists (select from annotations a
    where a.id = r.contribution_id and (a.edited_at > r.asked_at or a.withdrawn_at is not null)))`;

/** Whether the contribution of such a row is hidden: then it stays so, and nothing waits for a moderator. */
export const isHiddenNow = sql`(
  exists (select from comments c where c.id = r.contribution_id and c.hidden_by is not null)
  or exists (select from annotations a where a.id = r.contribution_id and a.hidden_by is not null))`;

/** What the author of a contribution is asked for now, whether or not they answered; null where that is nothing. */
export async function requestFor(tx: Tx, contributionId: string): Promise<Request | null> {
  const [row] = await tx.execute<Omit<Request, 'dueAt'> & { due: string } & Record<string, unknown>>(sql`
    select r.text, d.rule, d.reason, r.due_at as due, r.answer
    from change_requests r join decisions d on d.id = r.decision_id
      join cases k on k.contribution_id = r.contribution_id and k.decision_id = r.decision_id
    where r.contribution_id = ${contributionId} and not ${isChangedSince}`);
  if (!row) return null;
  const { text, rule, reason, due, answer } = row;
  return { text, rule, reason, answer, dueAt: new Date(due) };
}

/** How a proposal stands. Refuses with `NotFound` where the decision is none. */
export async function proposalFacts(tx: Tx, decisionId: string): Promise<ProposalFacts> {
  const rows = await tx.execute<ProposalFacts & Record<string, unknown>>(sql`
    select exists (select from cases k where k.contribution_id = r.contribution_id and k.decision_id = r.decision_id)
        as "isInForce", r.answer, ${isChangedSince} as "isChanged",
      exists (select from objections o join cases k on k.id = o.case_id
        where k.contribution_id = r.contribution_id and o.outcome is null) as "isObjected"
    from change_requests r where r.decision_id = ${decisionId} and r.text is not null`);
  return one(rows, 'proposal');
}
