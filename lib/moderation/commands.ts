import { eq, sql } from 'drizzle-orm';
import { decisions } from '@/db/schema/moderation';
import { threads } from '@/db/schema/threads';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse } from '@/lib/errors';
import { notify } from '@/lib/notifications/commands/notify';
import { record } from '@/lib/realtime/record';
import { settleCase } from './commands/settle-case';
import type { ContributionFacts } from './model';
import { Hiding, Restoring } from './model/decision';
import { canHide, canKeep, canRestore } from './policy';
import { addressOf } from './queries/address';
import { isUnderQuestion } from './queries/cases';
import { contributionForUpdate, tableOf } from './queries/contribution';

/**
 * Hides a contribution for everyone, under a rule of the netiquette, with the reason; its author is told.
 * Refuses with `Invalid`, `SignInNeeded`, `Forbidden` or `NotFound`. `past` is for importers and the demo only.
 */
export async function hideContribution(actor: Actor, input: unknown, past: { decidedAt?: Date } = {}): Promise<null> {
  const { kind, contributionId, rule, reason } = parse(Hiding, input);
  return inTenant(actor, async (tx) => {
    const contribution = await contributionForUpdate(tx, kind, contributionId);
    assertAllowed(canHide(actor, contribution));
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
    await decide(tx, actor as SignedIn, { contribution, outcome: 'restored', rule: null, reason });
    return null;
  });
}

/**
 * Leaves a reported contribution as it is, with the reason; who reported it is told. Of one whose author took it back
 * meanwhile nothing is left to decide. Refuses with `Invalid`, `SignInNeeded`, `Forbidden` or `NotFound`.
 */
export async function keepContribution(actor: Actor, input: unknown): Promise<null> {
  const { kind, contributionId, reason } = parse(Restoring, input);
  return inTenant(actor, async (tx) => {
    const { threadId, withdrawnAt } = await contributionForUpdate(tx, kind, contributionId);
    assertAllowed(canKeep(actor, { isUnderQuestion: await isUnderQuestion(tx, contributionId) }));
    const outcome = withdrawnAt ? 'moot' : 'kept';
    const decision = { threadId, contributionId, outcome, reason, decidedBy: (actor as SignedIn).memberId } as const;
    await settleCase(tx, one(await tx.insert(decisions).values(decision).returning(), 'decision'));
    await recordAudit(tx, actor, { action: `${kind}.${outcome}`, subjectId: contributionId });
    return null;
  });
}

interface Deciding {
  contribution: ContributionFacts;
  outcome: 'hidden' | 'restored';
  rule: number | null;
  reason: string;
  decidedAt?: Date;
}

async function decide(tx: Tx, actor: SignedIn, { contribution, ...deciding }: Deciding): Promise<void> {
  const { kind, id, threadId, authorId } = contribution;
  const { outcome, rule, reason } = deciding;
  const decision = { ...deciding, threadId, contributionId: id, decidedBy: actor.memberId };
  const [made] = await tx.insert(decisions).values(decision).returning();
  const rev = await record(tx, { threadId, type: `${kind}.${outcome}`, entryId: id });
  const settled = one(made ? [made] : [], 'decision');
  const hiddenBy = outcome === 'hidden' ? settled.id : null;
  await tx.update(tableOf[kind]).set({ rev, hiddenBy }).where(eq(tableOf[kind].id, id));
  const more = outcome === 'hidden' ? -1 : 1;
  await tx
    .update(threads)
    .set({ commentCount: sql`comment_count + ${more}` })
    .where(eq(threads.id, threadId));
  await recordAudit(tx, actor, { action: `${kind}.${outcome}`, subjectId: id, facts: { rule } });
  await notify(tx, {
    memberId: authorId,
    kind: `contribution.${outcome}`,
    facts: { rule: rule ?? 0, reason },
    href: await addressOf(tx, { kind, id, threadId }),
  });
  await settleCase(tx, settled);
}
