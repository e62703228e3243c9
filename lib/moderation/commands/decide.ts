import { eq, sql } from 'drizzle-orm';
import { decisions } from '@/db/schema/moderation';
import { tenants } from '@/db/schema/tenants';
import { threads } from '@/db/schema/threads';
import type { Tx } from '@/db/tenancy';
import type { SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { one } from '@/lib/errors';
import { notify } from '@/lib/notifications/commands/notify';
import { record } from '@/lib/realtime/record';
import type { ContributionFacts } from '../model';
import { tableOf } from '../queries/contribution';
import { settleCase } from './settle-case';

export interface Deciding {
  contribution: ContributionFacts;
  outcome: 'hidden' | 'restored';
  rule: number | null;
  reason: string;
  decidedAt?: Date;
  /** The ids of the objections that it grants. Who made them is told so by its own words. */
  granted?: readonly string[];
}

type Decision = typeof decisions.$inferSelect;

/**
 * Hides a contribution or shows it again, in the caller's transaction and after all checks: decision, thread, log, case,
 * and what its author and who reported it are told. Out: the decision.
 */
export async function decide(tx: Tx, actor: SignedIn, { granted = [], ...deciding }: Deciding): Promise<Decision> {
  const { contribution, outcome, rule, reason, decidedAt } = deciding;
  const { kind, id, threadId } = contribution;
  const row = { outcome, rule, reason, threadId, contributionId: id, decidedBy: actor.memberId };
  const decision = one(
    await tx
      .insert(decisions)
      .values({ ...row, ...(decidedAt && { decidedAt }) })
      .returning(),
    'decision',
  );
  await carryOut(tx, contribution, decision);
  await recordAudit(tx, actor, { action: `${kind}.${outcome}`, subjectId: id, facts: { rule } });
  await tellAuthor(tx, contribution, decision, granted.length > 0 && outcome === 'restored');
  await settleCase(tx, actor.tenantId, decision, granted);
  return decision;
}

async function carryOut(tx: Tx, { kind, id, threadId }: ContributionFacts, { id: decisionId, outcome }: Decision) {
  const rev = await record(tx, { threadId, type: `${kind}.${outcome}`, entryId: id });
  const hiddenBy = outcome === 'hidden' ? decisionId : null;
  await tx.update(tableOf[kind]).set({ rev, hiddenBy }).where(eq(tableOf[kind].id, id));
  const more = outcome === 'hidden' ? -1 : 1;
  await tx
    .update(threads)
    .set({ commentCount: sql`comment_count + ${more}` })
    .where(eq(threads.id, threadId));
}

/** With the way to the statement of reasons (article 17 of Regulation (EU) 2022/2065), where they can object, too. */
async function tellAuthor(
  tx: Tx,
  { authorId }: ContributionFacts,
  { id, outcome, rule, reason }: Decision,
  isGranted: boolean,
) {
  const kind = isGranted ? 'objection.upheld' : `contribution.${outcome}`;
  const facts = { rule: rule ?? 0, reason };
  await notify(tx, { memberId: authorId, kind, facts, href: await addressOfDecision(tx, id) });
}

/** Where an author reads a decision about what they wrote. */
export async function addressOfDecision(tx: Tx, decisionId: string): Promise<string> {
  const own = eq(tenants.id, sql`nullif(current_setting('app.tenant', true), '')::uuid`);
  const { slug } = one(await tx.select({ slug: tenants.slug }).from(tenants).where(own), 'tenant');
  return `/${slug}/decisions/${decisionId}`;
}
