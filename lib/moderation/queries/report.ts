import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { members } from '@/db/schema/identity';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { one, parse, type Verdict } from '@/lib/errors';
import { rulesIn, type ShownRule, tongueOf } from '@/lib/netiquette/model';
import { versionInForce } from '@/lib/netiquette/queries/versions';
import { canSeeThread } from '@/lib/threads/policy';
import { threadById } from '@/lib/threads/queries/thread';
import type { ContributionFacts } from '../model';
import { type NoticeOutcome, Reported } from '../model/notice';
import type { ObjectionView } from '../model/objection';
import { canObject, canReport } from '../policy';
import { addressOf } from './address';
import { tableOf } from './contribution';
import { decisionOfReporter, objectionOfNotice } from './objectable';

/** What the form of a report shows: what it is about, and the rules in force. */
export interface ReportedView {
  kind: ContributionFacts['kind'];
  id: string;
  text: string;
  author: string;
  href: string;
  rules: ShownRule[];
  may: Verdict;
}

/** A contribution that somebody is about to report. Refuses with `NotFound` where they do not see it, or it has no such id. */
export async function reportedContribution(actor: Actor, input: unknown, locale: string): Promise<ReportedView> {
  const { kind, id } = parse(Reported, input);
  return inTenant(actor, async (tx) => {
    const contribution = await seenContribution(tx, actor, { kind, id });
    const may = canReport(actor, contribution);
    const inForce = await versionInForce(tx);
    return {
      ...{ kind, id, may, href: await addressOf(tx, contribution) },
      // What is gone is shown to nobody here.
      ...{ text: may.ok ? contribution.text : '', author: may.ok ? (contribution.author ?? '') : '' },
      rules: rulesIn(inForce?.rules ?? [], tongueOf(locale)),
    };
  });
}

/** A contribution with its text and author, whatever became of it. Refuses with `NotFound` where the actor does not see the thread. */
export async function seenContribution(
  tx: Tx,
  actor: Actor,
  { kind, id }: z.output<typeof Reported>,
): Promise<ContributionFacts & { text: string; author: string | null }> {
  const table = tableOf[kind];
  const { threadId, authorId, withdrawnAt, hiddenBy, coveredBy, mergedInto, text } = table;
  const found = await tx
    .select({
      ...{ id: table.id, threadId, authorId, withdrawnAt, hiddenBy, coveredBy, mergedInto, text },
      author: members.pseudonym,
    })
    .from(table)
    .innerJoin(members, eq(members.id, authorId))
    .where(eq(table.id, id));
  const contribution = { kind, ...one(found, kind) };
  await assertSeen(tx, actor, contribution.threadId);
  return contribution;
}

/** Refuses with `NotFound` where the actor does not see the thread. */
export async function assertSeen(tx: Tx, actor: Actor, threadId: string): Promise<void> {
  const thread = await threadById(tx, threadId);
  one(canSeeThread(actor, thread).ok ? [thread] : [], 'thread');
}

/** A notice as who sent it finds it at its address, by which alone they are known. Nothing of the contribution's text. */
export interface Receipt {
  number: string;
  receivedAt: Date;
  ground: 'rule' | 'law';
  rule: number | null;
  law: string | null;
  netiquetteVersion: number | null;
  outcome: NoticeOutcome;
  decidedAt: Date | null;
  /** Why it was decided so. */
  decision: { reason: string; rule: number | null } | null;
  hasContact: boolean;
  /** What its sender said against that, and whether they may. */
  objection: ObjectionView | null;
  mayObject: Verdict;
}

/** The receipt of a notice, with what became of it. Refuses with `NotFound`. */
export async function noticeReceipt(tenantId: TenantId, noticeId: string): Promise<Receipt> {
  return inTenant({ tenantId }, async (tx) => {
    const row = one(await tx.execute<Record<string, unknown> & Stored>(receiptRow(noticeId)), 'notice');
    const mayObject = canObject(await decisionOfReporter(tx, row.id));
    return { ...receiptOf(row), mayObject, objection: await objectionOfNotice(tx, row.id) };
  });
}

const receiptRow = (noticeId: string) => sql`
  select n.id, n.number, n.received_at, n.ground, n.rule, n.law, n.netiquette_version,
    n.contact_email is not null or n.reporter_id is not null as has_contact,
    d.outcome, d.decided_at, d.reason, d.rule as decided_rule
  from notices n join cases k on k.id = n.case_id
    left join decisions d on n.decision_id is not null and d.id = k.decision_id
  where n.id::text = ${noticeId}`;

function receiptOf(row: Stored): Omit<Receipt, 'objection' | 'mayObject'> {
  return {
    ...{ number: row.number, ground: row.ground, rule: row.rule, law: row.law, hasContact: row.has_contact },
    ...{ netiquetteVersion: row.netiquette_version, receivedAt: new Date(row.received_at) },
    outcome: row.outcome ?? 'waiting',
    decidedAt: row.decided_at === null ? null : new Date(row.decided_at),
    decision: row.reason === null ? null : { reason: row.reason, rule: row.decided_rule },
  };
}

interface Stored {
  id: string;
  number: string;
  received_at: string;
  ground: 'rule' | 'law';
  rule: number | null;
  law: string | null;
  netiquette_version: number | null;
  has_contact: boolean;
  outcome: Exclude<NoticeOutcome, 'waiting'> | null;
  decided_at: string | null;
  reason: string | null;
  decided_rule: number | null;
}
