import { sql } from 'drizzle-orm';
import { inTenant, type Tx } from '@/db/tenancy';
import type { SignedIn } from '@/lib/actor';
import { one, parse, type Verdict } from '@/lib/errors';
import type { NetiquetteRule } from '@/lib/netiquette/model';
import type { ContributionKind } from '../model';
import { OBJECTION_MONTHS } from '../model/notice';
import { DecisionMention, type ObjectionView } from '../model/objection';
import type { Request } from '../model/request';
import { canObject } from '../policy';
import { addressOf } from './address';
import { type Decided, decisionOfAuthor, objectionBefore } from './objectable';
import { isChangedSince, isHiddenNow } from './request';

/** A decision as the author of what it is about reads it: article 17 (3) of Regulation (EU) 2022/2065. */
export interface Statement {
  id: string;
  kind: ContributionKind;
  text: string;
  outcome: NonNullable<Decided['outcome']>;
  reason: string;
  rule: NetiquetteRule | null;
  /** The version of the netiquette that was in force then; null where there was none. */
  netiquetteVersion: number | null;
  decidedAt: Date;
  /** Whether somebody had reported it. */
  isFromNotice: boolean;
  /** Whether a machine had pointed to it (article 17 (3) (c)). */
  wasCaught: boolean;
  /** Until when one may object. */
  objectableUntil: Date;
  mayObject: Verdict;
  objection: ObjectionView | null;
  /** What the author is asked for by it; null where that is nothing. */
  asked: Asked | null;
  href: string;
}

/** What somebody is asked for, and how it stands. */
export interface Asked extends Pick<Request, 'text' | 'dueAt' | 'answer'> {
  /** Whether something can still be answered or changed. */
  isOpen: boolean;
  isHidden: boolean;
}

/** The statement of reasons for what was decided about something of the actor's own. Refuses with `Invalid` or `NotFound`. */
export async function statementOfReasons(actor: SignedIn, decisionId: string): Promise<Statement> {
  const { id } = parse(DecisionMention, { id: decisionId });
  return inTenant(actor, async (tx) => {
    const decided = await decisionOfAuthor(tx, actor, id);
    const { kind, contributionId, threadId } = decided;
    const row = one(await tx.execute<Row>(rowOf(id, contributionId)), 'decision');
    const rule = (row.rules ?? []).find(({ number }) => number === row.rule) ?? null;
    return {
      ...{ id, kind, rule, outcome: decided.outcome ?? 'moot', text: row.text, reason: row.reason },
      ...{ netiquetteVersion: row.version, isFromNotice: row.isFromNotice, wasCaught: row.wasCaught },
      ...{ decidedAt: new Date(row.decidedAt), objectableUntil: new Date(row.until), mayObject: canObject(decided) },
      objection: await objectionBefore(tx, { decisionId: id, noticeId: null }),
      asked: await askedBy(tx, id),
      href: await addressOf(tx, { kind, id: contributionId, threadId }),
    };
  });
}

async function askedBy(tx: Tx, decisionId: string): Promise<Asked | null> {
  const [row] = await tx.execute<Omit<Asked, 'dueAt'> & { due: string } & Record<string, unknown>>(sql`
    select r.text, r.due_at as due, r.answer, ${isHiddenNow} as "isHidden",
      r.answer is null and not ${isChangedSince} and exists (select from cases k
        where k.contribution_id = r.contribution_id and k.decision_id = r.decision_id) as "isOpen"
    from change_requests r where r.decision_id = ${decisionId}`);
  if (!row) return null;
  const { due, ...asked } = row;
  return { ...asked, dueAt: new Date(due) };
}

interface Row extends Record<string, unknown> {
  text: string;
  reason: string;
  rule: number | null;
  rules: NetiquetteRule[] | null;
  version: number | null;
  decidedAt: string;
  until: string;
  isFromNotice: boolean;
  wasCaught: boolean;
}

const rowOf = (decisionId: string, contributionId: string) => sql`
  select coalesce(c.text, a.text, h.text, '') as text, d.reason, d.rule, v.rules, v.version, d.decided_at as "decidedAt",
    d.decided_at + make_interval(months => ${OBJECTION_MONTHS}) as until,
    exists (select from notices n join cases k on k.id = n.case_id
      where k.contribution_id = d.contribution_id and n.received_at <= d.decided_at) as "isFromNotice",
    exists (select from findings f
      where f.contribution_id = d.contribution_id and f.found_at <= d.decided_at) as "wasCaught"
  from decisions d
    left join comments c on c.id = ${contributionId}
    left join annotations a on a.id = ${contributionId}
    left join held_contributions h on h.id = ${contributionId}
    left join lateral (select rules, version from netiquette_versions where published_at <= d.decided_at
      order by version desc limit 1) v on true
  where d.id = ${decisionId}`;
