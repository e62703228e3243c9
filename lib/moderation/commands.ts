import { eq, sql } from 'drizzle-orm';
import { annotations } from '@/db/schema/annotations';
import { decisions } from '@/db/schema/moderation';
import { comments, threads } from '@/db/schema/threads';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse } from '@/lib/errors';
import { notify } from '@/lib/notifications/commands/notify';
import { record } from '@/lib/realtime/record';
import type { ContributionFacts, ContributionKind } from './model';
import { Hiding, Restoring } from './model/decision';
import { canHide, canRestore } from './policy';
import { addressOf } from './queries/address';

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

const tableOf = { comment: comments, annotation: annotations } as const;

async function contributionForUpdate(tx: Tx, kind: ContributionKind, id: string): Promise<ContributionFacts> {
  const table = tableOf[kind];
  const rows = await tx
    .select({
      id: table.id,
      threadId: table.threadId,
      authorId: table.authorId,
      withdrawnAt: table.withdrawnAt,
      hiddenBy: table.hiddenBy,
    })
    .from(table)
    .where(eq(table.id, id))
    .for('no key update');
  return { kind, ...one(rows, kind) };
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
  const [made] = await tx.insert(decisions).values(decision).returning({ id: decisions.id });
  const rev = await record(tx, { threadId, type: `${kind}.${outcome}`, entryId: id });
  const hiddenBy = outcome === 'hidden' ? one(made ? [made] : [], 'decision').id : null;
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
}
