import { decisions } from '@/db/schema/moderation';
import { inTenant } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse } from '@/lib/errors';
import { assertFree, decide } from './commands/decide';
import { tellSettled } from './commands/request-change';
import { settleCase } from './commands/settle-case';
import { Hiding, Restoring } from './model/decision';
import { canCover, canHide, canKeep, canRestore } from './policy';
import { isUnderQuestion } from './queries/cases';
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

/**
 * Covers a contribution with a warning that names the rule: it stays public, and who reads it uncovers it. Its author is
 * told. Refuses like `hideContribution`.
 */
export async function coverContribution(actor: Actor, input: unknown): Promise<null> {
  const { kind, contributionId, rule, reason } = parse(Hiding, input);
  return inTenant(actor, async (tx) => {
    const contribution = await contributionForUpdate(tx, kind, contributionId);
    assertAllowed(canCover(actor, contribution));
    await assertFree(tx, actor, contribution);
    await decide(tx, actor as SignedIn, { contribution, outcome: 'covered', rule, reason });
    return null;
  });
}

/** Shows a hidden contribution again, or uncovers a covered one; its author is told. Refuses like `hideContribution`. */
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
 * Leaves a reported contribution as it is, with the reason; who reported it is told, and its author where they were asked
 * to change it. Of one whose author took it back meanwhile nothing is left to decide. Refuses like `hideContribution`.
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
    await tellSettled(tx, contribution, made);
    await settleCase(tx, actor.tenantId, made);
    await recordAudit(tx, actor, { action: `${kind}.${outcome}`, subjectId: contributionId });
    return null;
  });
}
