import { desc, eq, inArray, sql } from 'drizzle-orm';
import { annotations } from '@/db/schema/annotations';
import { members } from '@/db/schema/identity';
import { decisions } from '@/db/schema/moderation';
import { offerFormats, offers } from '@/db/schema/offers';
import { netiquetteRules, tenants } from '@/db/schema/tenants';
import { comments, threads } from '@/db/schema/threads';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { one } from '@/lib/errors';
import type { ContributionKind } from './model';
import { canModerate } from './policy';

/** Where a contribution stands on the page: a path with the query that brings it into view. */
export async function addressOf(
  tx: Tx,
  contribution: { kind: ContributionKind; id: string; threadId: string },
): Promise<string> {
  const rows = await tx
    .select({
      path: sql<string>`'/' || ${tenants.slug} || '/offers/' || ${offers.slug} || '/' || ${offerFormats.slug}`,
      /** Set where the thread belongs to an annotation: its comments are shown below that annotation. */
      annotation: annotations.id,
    })
    .from(threads)
    .innerJoin(tenants, eq(tenants.id, threads.tenantId))
    .innerJoin(offerFormats, eq(offerFormats.id, threads.offerFormatId))
    .innerJoin(offers, eq(offers.id, offerFormats.offerId))
    .leftJoin(annotations, eq(annotations.id, threads.subjectId))
    .where(eq(threads.id, contribution.threadId));
  const at = one(rows, 'thread');
  const query = new URLSearchParams({ ...(at.annotation && { annotation: at.annotation }) });
  query.set(contribution.kind, contribution.id);
  return `${at.path}?${query}#${contribution.id}`;
}

/** A rule of the netiquette, to hide a contribution under. */
export interface Rule {
  number: number;
  title: string;
}

/** The netiquette's rules in this language for who may hide; none for others. */
export const rulesToHideUnder = (actor: Actor, locale: string): Promise<Rule[]> =>
  canModerate(actor).ok
    ? inTenant(actor, (tx) =>
        tx
          .select({ number: netiquetteRules.number, title: netiquetteRules.title })
          .from(netiquetteRules)
          .where(eq(netiquetteRules.locale, locale))
          .orderBy(netiquetteRules.number),
      )
    : Promise.resolve([]);

/** One decision as moderators see it, with the contribution's text. */
export interface DecisionView {
  id: string;
  kind: ContributionKind;
  contributionId: string;
  threadId: string;
  outcome: 'hidden' | 'restored';
  rule: number | null;
  reason: string;
  decidedBy: string;
  decidedAt: Date;
  text: string;
  author: string;
  /** Whether this is the decision that hides the contribution now. */
  inForce: boolean;
}

/** The latest decisions of the tenant, newest first. For moderators only: it shows what was hidden. */
export async function latestDecisions(tx: Tx, limit = 50): Promise<DecisionView[]> {
  const rows = await tx
    .select({
      decision: decisions,
      decidedBy: sql<string>`(select pseudonym from members m where m.id = ${decisions.decidedBy})`,
      kind: sql<ContributionKind>`case when ${comments.id} is null then 'annotation' else 'comment' end`,
      text: sql<string>`coalesce(${comments.text}, ${annotations.text}, '')`,
      author: members.pseudonym,
      hiddenBy: sql<string | null>`coalesce(${comments.hiddenBy}, ${annotations.hiddenBy})`,
    })
    .from(decisions)
    .leftJoin(comments, eq(comments.id, decisions.contributionId))
    .leftJoin(annotations, eq(annotations.id, decisions.contributionId))
    .leftJoin(members, sql`${members.id} = coalesce(${comments.authorId}, ${annotations.authorId})`)
    .orderBy(desc(decisions.decidedAt))
    .limit(limit);
  return rows.map(({ decision, hiddenBy, author, ...row }) => ({
    ...decision,
    ...row,
    author: author ?? '',
    inForce: hiddenBy === decision.id,
  }));
}

/** The texts of hidden comments, for moderators: comment id to text. */
export async function hiddenTexts(tx: Tx, ids: readonly string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const rows = await tx
    .select({ id: comments.id, text: comments.text })
    .from(comments)
    .where(inArray(comments.id, [...ids]));
  return Object.fromEntries(rows.map((row) => [row.id, row.text]));
}
