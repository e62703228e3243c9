import { eq, sql } from 'drizzle-orm';
import { decisions } from '@/db/schema/moderation';
import { threads } from '@/db/schema/threads';
import type { Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one } from '@/lib/errors';
import { notify } from '@/lib/notifications/commands/notify';
import { record } from '@/lib/realtime/record';
import { ownSlug } from '@/lib/tenants/queries/own-slug';
import type { ContributionFacts } from '../model';
import { canDecide } from '../policy';
import { caseStanding } from '../queries/cases';
import { contributionForUpdate, tableOf } from '../queries/contribution';
import { giveVotesBack } from './merged-votes';
import { settleCase } from './settle-case';

export interface Deciding {
  contribution: ContributionFacts;
  outcome: 'hidden' | 'covered' | 'restored' | 'shortened' | 'merged';
  rule: number | null;
  reason: string;
  decidedAt?: Date;
  /** Who decided, where it is not the actor. */
  decidedBy?: string;
  /** What it says from now on, where that is `shortened`. */
  text?: string;
  /** To what it gives way, where that is `merged`: a contribution whose row is locked. */
  mergedInto?: string;
  /** The ids of the objections that it grants. Who made them is told so by its own words. */
  granted?: readonly string[];
}

type Decision = typeof decisions.$inferSelect;

/**
 * Hides, covers, merges or shortens a contribution, or shows it again, in the caller's transaction and after all checks: decision,
 * thread, log, case, and what its author and who reported it are told. Out: the decision.
 */
export async function decide(tx: Tx, actor: SignedIn, { granted = [], ...deciding }: Deciding): Promise<Decision> {
  const { contribution, outcome, rule, reason, decidedAt, decidedBy = actor.memberId } = deciding;
  const { kind, id, threadId } = contribution;
  const row = { outcome, rule, reason, threadId, contributionId: id, decidedBy };
  const decision = one(
    await tx
      .insert(decisions)
      .values({ ...row, ...(decidedAt && { decidedAt }) })
      .returning(),
    'decision',
  );
  await carryOut(tx, deciding, decision);
  await recordAudit(tx, actor, { action: `${kind}.${outcome}`, subjectId: id, facts: { rule } });
  if (outcome !== 'shortened')
    await tellAuthor(tx, contribution, decision, granted.length > 0 && outcome === 'restored');
  await settleCase(tx, actor.tenantId, decision, granted);
  return decision;
}

/** A shorter text is an edit like any other to who follows the thread, and to the checks. */
async function carryOut(tx: Tx, { contribution, text, mergedInto }: Deciding, { id: decisionId, outcome }: Decision) {
  const { kind, id, threadId, hiddenBy, withdrawnAt } = contribution;
  await unmerge(tx, contribution);
  const type = `${kind}.${text === undefined ? outcome : 'edited'}`;
  const rev = await record(tx, { threadId, type, entryId: id });
  const isHidden = outcome === 'hidden' || outcome === 'merged';
  const marks = {
    ...{ rev, mergedInto: mergedInto ?? null, hiddenBy: isHidden ? decisionId : null },
    coveredBy: outcome === 'covered' ? decisionId : null,
  };
  const edit = text === undefined ? {} : { text, editedAt: sql`now()`, shortenedBy: decisionId };
  await tx
    .update(tableOf[kind])
    .set({ ...marks, ...edit })
    .where(eq(tableOf[kind].id, id));
  const more = Number(hiddenBy !== null) - Number(isHidden);
  // What was taken back meanwhile counts no more.
  if (more === 0 || withdrawnAt !== null) return;
  const commentCount = sql`comment_count + ${more}`;
  await tx.update(threads).set({ commentCount }).where(eq(threads.id, threadId));
}

/** What gave way to another one does so no longer: before the thread's number is taken, as who votes locks in that order. */
async function unmerge(tx: Tx, { kind, id, mergedInto, hiddenBy }: ContributionFacts): Promise<void> {
  if (mergedInto === null || hiddenBy === null) return;
  const kept = await contributionForUpdate(tx, kind, mergedInto);
  await giveVotesBack(tx, kept, { from: id, decisionId: hiddenBy });
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

/** Refuses with `Forbidden` while somebody else works at the contribution's case, or an objection waits. */
export async function assertFree(tx: Tx, actor: Actor, { id }: ContributionFacts): Promise<void> {
  assertAllowed(canDecide(actor, await caseStanding(tx, actor, id)));
}

/** Where an author reads a decision about what they wrote. */
export const addressOfDecision = async (tx: Tx, decisionId: string): Promise<string> =>
  `/${await ownSlug(tx)}/decisions/${decisionId}`;
