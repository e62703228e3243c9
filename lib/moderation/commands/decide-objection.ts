import { and, eq, isNull, sql } from 'drizzle-orm';
import { cases, decisions, notices, objections } from '@/db/schema/moderation';
import { heldContributions } from '@/db/schema/review';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { notify } from '@/lib/notifications/commands/notify';
import { publishOnce } from '@/lib/review/commands/publish-held';
import type { HeldRow } from '@/lib/review/queries/held';
import type { ContributionFacts } from '../model';
import { CaseDecision, ruleOf } from '../model/queue';
import { canDecideObjection, canHide, canModerate, canRestore } from '../policy';
import { caseStanding } from '../queries/cases';
import { contributionOfCase } from '../queries/contribution';
import { addressOfDecision, decide } from './decide';
import { queueMoved, settleCase } from './settle-case';
import { tellRejected } from './tell-reporters';

type Objection = typeof objections.$inferSelect;
interface Answer {
  choice: string;
  reason: string;
}

/**
 * Decides about all objections that wait in a case: `keep` rejects them, anything else grants them by deciding the other
 * way, in the same transaction and by the same steps as any decision. All whom it concerns are told. Refuses with
 * `Invalid` (a reason is needed), `SignInNeeded`, `NotFound`, or `Forbidden`, also to who made the decision.
 */
export async function decideObjection(actor: Actor, input: unknown): Promise<null> {
  const published = await decideOpen(actor, input);
  return published && publishOnce(actor, published);
}

/** Out: what was refused in review and is to be published by that; null where it is about anything else. */
async function decideOpen(actor: Actor, input: unknown): Promise<HeldRow | null> {
  assertAllowed(canModerate(actor));
  const { caseId, ...answer } = parse(CaseDecision, input);
  if (answer.reason === '') throw missing('reason', 'reason.missing');
  return inTenant(actor, async (tx) => {
    const contribution = await contributionOfCase(tx, caseId);
    const standing = one(
      [await caseStanding(tx, actor, contribution.id)].flatMap((row) => row ?? []),
      'case',
    );
    assertAllowed(canDecideObjection(actor, standing));
    const open = await tx
      .select()
      .from(objections)
      .where(and(eq(objections.caseId, caseId), isNull(objections.outcome)));
    const granting = { contribution, open, answer };
    let published: HeldRow | null = null;
    if (answer.choice === 'keep') await reject(tx, open, answer.reason);
    else if (contribution.isRefused) published = await publishAfterAll(tx, actor as SignedIn, granting);
    else await grant(tx, actor as SignedIn, granting);
    await note(tx, actor as SignedIn, caseId, answer);
    return published;
  });
}

const missing = (field: string, code: string) => new Refusal('Invalid', code, { problems: [{ field, code }] });

interface Granting {
  contribution: ContributionFacts;
  open: readonly Objection[];
  answer: Answer;
}

async function grant(tx: Tx, actor: SignedIn, { contribution, open, answer }: Granting): Promise<void> {
  const rule = ruleOf(answer.choice);
  const granted = open.map(({ id }) => id);
  // What an author objects to is not made harder for it.
  if (rule !== null && open.some(({ party }) => party === 'author')) throw missing('choice', 'choice.missing');
  assertAllowed(rule === null ? canRestore(actor, contribution) : canHide(actor, contribution));
  const outcome = rule === null ? 'restored' : 'hidden';
  await decide(tx, actor, { contribution, outcome, rule, reason: answer.reason, granted });
}

/**
 * Takes what was refused in review out of there, to be published once this is committed: whoever tries that again after a
 * fault finds it beside what waits.
 */
async function publishAfterAll(tx: Tx, actor: SignedIn, { contribution, open, answer }: Granting): Promise<HeldRow> {
  const { id, threadId, authorId, kind } = contribution;
  if (answer.choice !== 'restore') throw missing('choice', 'choice.missing');
  const row = { threadId, contributionId: id, outcome: 'restored', reason: answer.reason } as const;
  const made = await tx
    .insert(decisions)
    .values({ ...row, decidedBy: actor.memberId })
    .returning();
  const decision = one(made, 'decision');
  const change = { state: 'publishing', batchId: null } as const;
  const taken = await tx.update(heldContributions).set(change).where(eq(heldContributions.id, id)).returning();
  await recordAudit(tx, actor, { action: `${kind}.restored`, subjectId: id, facts: { rule: null } });
  const href = await addressOfDecision(tx, open[0]?.decisionId ?? decision.id);
  const facts = { reason: answer.reason };
  await notify(tx, { memberId: authorId, kind: 'objection.upheld-published', facts, href });
  await settleCase(
    tx,
    actor.tenantId,
    decision,
    open.map(({ id: objectionId }) => objectionId),
  );
  return one(taken, 'held');
}

async function reject(tx: Tx, open: readonly Objection[], reason: string): Promise<void> {
  for (const { memberId, noticeId, decisionId } of open) {
    if (noticeId === null) await tellAuthor(tx, memberId, { decisionId, reason });
    else
      for (const notice of await tx.select().from(notices).where(eq(notices.id, noticeId)))
        await tellRejected(tx, notice, reason);
  }
}

/** Who has deleted their account meanwhile is told nothing. */
async function tellAuthor(
  tx: Tx,
  memberId: string | null,
  { decisionId, reason }: { decisionId: string; reason: string },
) {
  if (memberId === null) return;
  const href = await addressOfDecision(tx, decisionId);
  await notify(tx, { memberId, kind: 'objection.rejected', facts: { reason }, href });
}

async function note(tx: Tx, actor: SignedIn, caseId: string, { choice, reason }: Answer): Promise<void> {
  const outcome = choice === 'keep' ? 'rejected' : 'upheld';
  await tx
    .update(objections)
    .set({ outcome, reason, decidedBy: actor.memberId, decidedAt: sql`now()` })
    .where(and(eq(objections.caseId, caseId), isNull(objections.outcome)));
  await tx.update(cases).set({ claimedBy: null, claimedUntil: null }).where(eq(cases.id, caseId));
  await recordAudit(tx, actor, { action: `objection.${outcome}`, subjectId: caseId });
  queueMoved(tx, actor.tenantId);
}
