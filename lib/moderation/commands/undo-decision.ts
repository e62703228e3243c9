import { eq, inArray, sql } from 'drizzle-orm';
import { cases, decisions, notices } from '@/db/schema/moderation';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse } from '@/lib/errors';
import { textsIn } from '@/lib/text';
import type { ContributionFacts } from '../model';
import { BulkMention, type BulkResult, CLAIM_MINUTES, UNDO_MINUTES, Undoing } from '../model/queue';
import { canModerate, canUndo } from '../policy';
import { contributionOfCase } from '../queries/contribution';
import { decide } from './decide';
import { eachOf } from './decide-case';
import { queueMoved } from './settle-case';
import { tellOutcome } from './tell-reporters';

type Decision = typeof decisions.$inferSelect;
type Notice = typeof notices.$inferSelect;

/**
 * Takes back the last decision of a case, within its first `UNDO_MINUTES` and by who made it: what was hidden is shown,
 * the case waits again, and all who had been told are told so. Refuses with `Invalid`, `SignInNeeded`, `NotFound`, or
 * `Forbidden` with a code of `canUndo`.
 */
export async function undoDecision(actor: Actor, input: unknown): Promise<null> {
  assertAllowed(canModerate(actor));
  const { caseId, locale } = parse(Undoing, input);
  return inTenant(actor, async (tx) => {
    const contribution = await contributionOfCase(tx, caseId);
    const last = one(await tx.execute<Last>(lastOf(actor, caseId)), 'decision');
    assertAllowed(canUndo(actor, { isOwn: last.is_own, isFresh: last.is_fresh, canBe: last.can_be }));
    const reason = textsIn(locale, 'moderation.case.standard')('undo');
    const undoing = { contribution, caseId, last, reason };
    await (last.outcome === 'kept' || last.outcome === 'moot' ? takeBack : showAgain)(tx, actor as SignedIn, undoing);
    queueMoved(tx, actor.tenantId);
    return null;
  });
}

/** Takes back what was decided at once, as far as each can be. Refuses with `Invalid`, `SignInNeeded` or `Forbidden`. */
export async function undoDecisions(actor: Actor, input: unknown): Promise<BulkResult> {
  assertAllowed(canModerate(actor));
  const { cases: ids } = parse(BulkMention, input);
  const { locale } = input as { locale?: unknown };
  return eachOf(ids, (caseId) => undoDecision(actor, { caseId, locale }));
}

interface Last extends Record<string, unknown> {
  decision_id: string;
  outcome: Decision['outcome'];
  is_own: boolean;
  is_fresh: boolean;
  /** It is of a kind that can be, nobody objected to it, and nothing came of an objection by it. */
  can_be: boolean;
}

const lastOf = ({ memberId }: Actor, caseId: string) => sql`
  select d.id as decision_id, d.outcome, d.decided_by = ${memberId}::uuid as is_own,
    d.decided_at > now() - make_interval(mins => ${UNDO_MINUTES}) as is_fresh,
    k.state = 'decided' and d.outcome in ('hidden', 'covered', 'merged', 'kept', 'moot')
      and not exists (select from objections o where o.case_id = k.id
        and (o.decision_id = d.id or o.decided_at = d.decided_at)) as can_be
  from cases k join decisions d on d.id = k.decision_id where k.id = ${caseId} for no key update of k`;

interface Taking {
  contribution: ContributionFacts;
  caseId: string;
  last: Last;
  reason: string;
}

/** By the same steps as any restoring, which tells everybody. */
async function showAgain(tx: Tx, actor: SignedIn, { contribution, caseId, last, reason }: Taking): Promise<void> {
  const answered = await answeredBy(tx, last.decision_id);
  await decide(tx, actor, { contribution, outcome: 'restored', rule: null, reason });
  await waitAgain(tx, actor, caseId, answered);
}

/** Nothing was changed but the case and its notices. */
async function takeBack(tx: Tx, actor: SignedIn, { contribution, caseId, last, reason }: Taking): Promise<void> {
  const { id: contributionId, threadId, kind } = contribution;
  const answered = await answeredBy(tx, last.decision_id);
  const row = { threadId, contributionId, outcome: 'reopened', reason, decidedBy: actor.memberId } as const;
  const made = one(await tx.insert(decisions).values(row).returning(), 'decision');
  for (const notice of answered) await tellOutcome(tx, notice, made);
  await recordAudit(tx, actor, { action: `${kind}.reopened`, subjectId: contributionId });
  await tx.execute(sql`
    update cases set (decision_id, decided_at) = (select d.id, d.decided_at from decisions d
      where d.contribution_id = ${contributionId} and d.id <> ${last.decision_id} and d.outcome <> 'reopened'
      order by d.decided_at desc limit 1)
    where id = ${caseId}`);
  await waitAgain(tx, actor, caseId, answered);
}

const answeredBy = (tx: Tx, decisionId: string) => tx.select().from(notices).where(eq(notices.decisionId, decisionId));

/** What these notices said waits again, and is the actor's to decide. */
async function waitAgain(tx: Tx, { memberId }: SignedIn, caseId: string, answered: readonly Notice[]): Promise<void> {
  if (answered.length === 0) return;
  const ids = answered.map(({ id }) => id);
  await tx.update(notices).set({ decisionId: null }).where(inArray(notices.id, ids));
  const claimedUntil = sql`now() + make_interval(mins => ${CLAIM_MINUTES})`;
  await tx
    .update(cases)
    .set({ state: 'open', waiting: ids.length, claimedBy: memberId, claimedUntil })
    .where(eq(cases.id, caseId));
}
