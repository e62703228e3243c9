import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import type { ObjectedDecision, OpenObjection } from '../model/case';
import type { CaseNotice } from './cases';

/** What was said to report it: what waits for an answer, or all of it where a decision is looked at again. */
export async function noticesOfCase(tx: Tx, caseId: string, withAnswered: boolean): Promise<CaseNotice[]> {
  const rows = await tx.execute<CaseNotice & Record<string, unknown>>(sql`
    select number, ground, rule, law, reason, received_at as "receivedAt" from notices
    where case_id = ${caseId} and (${withAnswered} or decision_id is null) order by received_at`);
  return [...rows];
}

/** The objections that wait in a case. */
export async function objectionsOf(tx: Tx, caseId: string): Promise<OpenObjection[]> {
  const rows = await tx.execute<Omit<OpenObjection, 'receivedAt'> & { received: string } & Record<string, unknown>>(sql`
    select id, party, text, received_at as received from objections
    where case_id = ${caseId} and outcome is null order by received_at`);
  return [...rows].map(({ received, ...row }) => ({ ...row, receivedAt: new Date(received) }));
}

/** What they are about; null where none waits. */
export async function objectedOf(tx: Tx, { memberId }: Actor, caseId: string): Promise<ObjectedDecision | null> {
  const [row] = await tx.execute<
    Omit<ObjectedDecision, 'decidedAt'> & { decided: string } & Record<string, unknown>
  >(sql`
    select d.outcome, d.rule, d.reason, d.decided_at as decided, d.decided_by = ${memberId}::uuid as "isOwn"
    from objections o join decisions d on d.id = o.decision_id
    where o.case_id = ${caseId} and o.outcome is null limit 1`);
  if (!row) return null;
  const { decided, ...rest } = row;
  return { ...rest, decidedAt: new Date(decided) };
}
