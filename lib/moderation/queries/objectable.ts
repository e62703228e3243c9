import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import type { SignedIn } from '@/lib/actor';
import { one } from '@/lib/errors';
import type { ContributionKind } from '../model';
import { OBJECTION_MONTHS } from '../model/notice';
import type { Objectable, ObjectionView } from '../model/objection';

/** A decision as somebody whom it concerns may object to it. */
export interface Decided extends Objectable {
  /** Null where nothing is decided yet. */
  decisionId: string | null;
  kind: ContributionKind;
  contributionId: string;
  threadId: string;
  decidedBy: string | null;
  decidedAt: Date | null;
}

type Row = Omit<Decided, 'decidedAt'> & { decidedAt: string | null } & Record<string, unknown>;

const decidedOf = (row: Row): Decided => ({
  ...row,
  decidedAt: row.decidedAt === null ? null : new Date(row.decidedAt),
});

const isInTime = sql`coalesce(d.decided_at > now() - make_interval(months => ${OBJECTION_MONTHS}), false)`;

/** Where what is decided about stands, its kind there, and what says that a decision still holds. */
const places = [
  { table: 'comments', kind: sql`'comment'`, inForce: sql`(x.hidden_by = d.id or x.covered_by = d.id)` },
  { table: 'annotations', kind: sql`'annotation'`, inForce: sql`(x.hidden_by = d.id or x.covered_by = d.id)` },
  { table: 'held_contributions', kind: sql`x.kind`, inForce: sql`x.state = 'refused' and x.decision_id = d.id` },
] as const;

/** A decision about a contribution of this member. Refuses with `NotFound`, also for what is about another's. */
export async function decisionOfAuthor(tx: Tx, { memberId }: SignedIn, decisionId: string): Promise<Decided> {
  for (const { table, kind, inForce } of places) {
    const [row] = await tx.execute<Row>(sql`
      select d.id as "decisionId", ${kind} as kind, x.id as "contributionId",
        d.thread_id as "threadId", d.decided_by as "decidedBy", d.decided_at as "decidedAt", 'author' as party, d.outcome,
        coalesce(${inForce}, false) as "isInForce", ${isInTime} as "isInTime",
        exists (select from objections o where o.decision_id = d.id and o.party = 'author') as "hasObjected"
      from decisions d join ${sql.identifier(table)} x on x.id = d.contribution_id
      where d.id = ${decisionId} and x.author_id = ${memberId}`);
    if (row) return decidedOf(row);
  }
  return one([], 'decision');
}

/** What was decided about a notice. Refuses with `NotFound`. */
export async function decisionOfReporter(tx: Tx, noticeId: string): Promise<Decided> {
  const rows = await tx.execute<Row>(sql`
    select d.id as "decisionId", k.kind, k.contribution_id as "contributionId", k.thread_id as "threadId",
      d.decided_by as "decidedBy", d.decided_at as "decidedAt", 'reporter' as party, d.outcome,
      k.state = 'decided' as "isInForce", ${isInTime} as "isInTime",
      exists (select from objections o where o.decision_id = d.id and o.notice_id = n.id) as "hasObjected"
    from notices n join cases k on k.id = n.case_id
      left join decisions d on n.decision_id is not null and d.id = k.decision_id
    where n.id = ${noticeId}`);
  return decidedOf(one(rows, 'notice'));
}

/** What was said before against a decision by its author, or by who sent a notice; null where nothing was. */
export async function objectionBefore(
  tx: Tx,
  { decisionId, noticeId }: { decisionId: string | null; noticeId: string | null },
): Promise<ObjectionView | null> {
  const [row] = await tx.execute<Record<string, unknown> & Stored>(sql`
    select text, received_at, outcome, reason, decided_at from objections
    where decision_id = ${decisionId}::uuid and notice_id is not distinct from ${noticeId}::uuid`);
  return row ? viewOf(row) : null;
}

/** The last objection of who sent a notice; null where there is none. */
export async function objectionOfNotice(tx: Tx, noticeId: string): Promise<ObjectionView | null> {
  const [row] = await tx.execute<Record<string, unknown> & Stored>(sql`
    select text, received_at, outcome, reason, decided_at from objections
    where notice_id::text = ${noticeId} order by received_at desc limit 1`);
  return row ? viewOf(row) : null;
}

interface Stored {
  text: string;
  received_at: string;
  outcome: ObjectionView['outcome'];
  reason: string | null;
  decided_at: string | null;
}

const viewOf = ({ text, received_at, outcome, reason, decided_at }: Stored): ObjectionView => ({
  ...{ text, outcome, reason, receivedAt: new Date(received_at) },
  decidedAt: decided_at === null ? null : new Date(decided_at),
});
