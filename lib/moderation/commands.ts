import { decisions } from '@/db/schema/moderation';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse } from '@/lib/errors';
import { decide } from './commands/decide';
import { settleCase } from './commands/settle-case';
import type { ContributionFacts } from './model';
import { Hiding, Restoring } from './model/decision';
import { canDecide, canHide, canKeep, canRestore } from './policy';
import { caseStanding, isUnderQuestion } from './queries/cases';
import { contributionForUpdate } from './queries/contribution';

/**
 * Hides a contribution for everyone, under a rule of the netiquette, with the reason; its author is told.
 * Refuses with `Invalid`, `SignInNeeded`, `Forbidden` (also while somebody else works at its case, or an objection waits)
 * or `NotFound`. `past` is for importers and the demo only.
 */
export async function hideContribution(actor: Actor, input: unknown, past: { decidedAt?: Date } = {}): Promise<null> {
  const { kind, contributionId, rule, reason } = parse(Hiding, input);
  return inTenant(actor, async (tx) => {
    const contribution = await contributionForUpdate(tx, kind, contributionId);
    assertAllowed(canHide(actor, contribution));
    await assertFree(tx, actor, contribution);
    await decide(tx, actor as SignedIn, { contribution, outcome: 'hidden', rule, reason, ...past });
    return null;
  });
}

/** Shows a hidden contribution again; its author is told. Refuses like `hideContribution`. */
export async function restoreContribution(actor: Actor, input: unknown): Promise<null> {
  const { kind, contributionId, reason } = parse(Restoring, input);
  return inTenant(actor, async (tx) => {
    const contribution = await contributionForUpdate(tx, kind, contributionId);
    assertAllowed(canRestore(actor, contribution));
    await assertFree(tx, actor, contribution);
    await decide(tx, actor as SignedIn, { contribution, outcome: 'restored', rule: null, reason });
    return null;
  });
}

/**
 * Leaves a reported contribution as it is, with the reason; who reported it is told. Of one whose author took it back
 * meanwhile nothing is left to decide. Refuses like `hideContribution`.
 */
export async function keepContribution(actor: Actor, input: unknown): Promise<null> {
  const { kind, contributionId, reason } = parse(Restoring, input);
  return inTenant(actor, async (tx) => {
    const contribution = await contributionForUpdate(tx, kind, contributionId);
    assertAllowed(canKeep(actor, { isUnderQuestion: await isUnderQuestion(tx, contributionId) }));
    await assertFree(tx, actor, contribution);
    const { threadId, withdrawnAt } = contribution;
    const outcome = withdrawnAt ? 'moot' : 'kept';
    const decision = { threadId, contributionId, outcome, reason, decidedBy: (actor as SignedIn).memberId } as const;
    const made = one(await tx.insert(decisions).values(decision).returning(), 'decision');
    await settleCase(tx, actor.tenantId, made);
    await recordAudit(tx, actor, { action: `${kind}.${outcome}`, subjectId: contributionId });
    return null;
  });
}

async function assertFree(tx: Tx, actor: Actor, { id }: ContributionFacts): Promise<void> {
  assertAllowed(canDecide(actor, await caseStanding(tx, actor, id)));
}
