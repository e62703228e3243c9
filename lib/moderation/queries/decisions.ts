import { desc, eq, sql } from 'drizzle-orm';
import { annotations } from '@/db/schema/annotations';
import { members } from '@/db/schema/identity';
import { decisions } from '@/db/schema/moderation';
import { heldContributions } from '@/db/schema/review';
import { comments } from '@/db/schema/threads';
import type { Tx } from '@/db/tenancy';
import type { ContributionKind, Outcome } from '../model';

/** One decision as moderators see it, with the contribution's text. */
export interface DecisionView {
  id: string;
  kind: ContributionKind;
  contributionId: string;
  threadId: string;
  outcome: Outcome | 'refused';
  rule: number | null;
  reason: string;
  decidedBy: string;
  decidedAt: Date;
  text: string;
  author: string;
  /** Whether this is the decision that hides or covers the contribution now. */
  inForce: boolean;
}

/** The latest decisions of the tenant, newest first. For moderators only: it shows what was hidden. */
export async function latestDecisions(tx: Tx, limit = 50): Promise<DecisionView[]> {
  const rows = await tx
    .select({
      decision: decisions,
      decidedBy: sql<string>`(select pseudonym from members m where m.id = ${decisions.decidedBy})`,
      kind: sql<ContributionKind>`case when ${comments.id} is not null then 'comment' else coalesce(${heldContributions.kind}, 'annotation') end`,
      text: sql<string>`coalesce(${comments.text}, ${annotations.text}, ${heldContributions.text}, '')`,
      author: members.pseudonym,
      hiddenBy: sql<
        string | null
      >`coalesce(${comments.hiddenBy}, ${comments.coveredBy}, ${annotations.hiddenBy}, ${annotations.coveredBy})`,
    })
    .from(decisions)
    .leftJoin(comments, eq(comments.id, decisions.contributionId))
    .leftJoin(annotations, eq(annotations.id, decisions.contributionId))
    .leftJoin(heldContributions, eq(heldContributions.id, decisions.contributionId))
    .leftJoin(
      members,
      sql`${members.id} = coalesce(${comments.authorId}, ${annotations.authorId}, ${heldContributions.authorId})`,
    )
    .orderBy(desc(decisions.decidedAt))
    .limit(limit);
  return rows.map(({ decision, hiddenBy, author, ...row }) => ({
    ...decision,
    ...row,
    author: author ?? '',
    inForce: hiddenBy === decision.id,
  }));
}
