import { and, eq, like, sql } from 'drizzle-orm';
import { members } from '@/db/schema/identity';
import { decisions } from '@/db/schema/moderation';
import { comments, votes } from '@/db/schema/threads';
import type { Tx } from '@/db/tenancy';
import { importKeyOf } from '../model';

/** A comment that an import posted before: its id here, and whether a moderator has ever decided about it. */
export interface ImportedComment {
  id: string;
  decided: boolean;
}

/** What this conversation brought into a thread before, by the keys that its comments were posted with. */
export async function importedComments(tx: Tx, threadId: string, name: string): Promise<Map<string, ImportedComment>> {
  const rows = await tx
    .select({
      key: comments.postKey,
      id: comments.id,
      decided: sql<boolean>`exists (select from ${decisions} where ${decisions.contributionId} = ${comments.id})`,
    })
    .from(comments)
    .innerJoin(members, eq(members.id, comments.authorId))
    .where(and(eq(comments.threadId, threadId), like(members.importKey, importKeyOf(name, '%'))));
  return new Map(rows.map(({ key, ...comment }) => [key, comment]));
}

/** The votes that this conversation brought into a thread before: `comment member` to 1 or -1. */
export async function importedVotes(tx: Tx, threadId: string, name: string): Promise<Map<string, number>> {
  const rows = await tx
    .select({ commentId: votes.commentId, memberId: votes.memberId, value: votes.value })
    .from(votes)
    .innerJoin(comments, eq(comments.id, votes.commentId))
    .innerJoin(members, eq(members.id, votes.memberId))
    .where(and(eq(comments.threadId, threadId), like(members.importKey, importKeyOf(name, '%'))));
  return new Map(rows.map(({ commentId, memberId, value }) => [`${commentId} ${memberId}`, value]));
}
