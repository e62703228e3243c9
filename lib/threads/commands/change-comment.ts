import { eq, sql } from 'drizzle-orm';
import { comments, commentVersions, threads } from '@/db/schema/threads';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse } from '@/lib/errors';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { record } from '@/lib/realtime/record';
import { CommentEdit, CommentWithdrawal } from '../model/draft';
import { canEditComment, canWithdrawComment } from '../policy';
import { commentForUpdate } from '../queries/thread';

/** Rewrites one's own comment; the earlier wording is kept. Refuses with `Invalid`, `TooMany`, `Forbidden` or `NotFound`. */
export async function editComment(actor: Actor, input: unknown): Promise<null> {
  const { commentId, text } = parse(CommentEdit, input);
  keepPace(actor, paces.change);
  return inTenant(actor, async (tx) => {
    const { comment, thread } = await commentForUpdate(tx, commentId);
    assertAllowed(canEditComment(actor, thread, comment));
    await tx.execute(sql`insert into ${commentVersions} (comment_id, text)
      select id, text from ${comments} where id = ${commentId}`);
    const rev = await record(tx, { threadId: thread.id, type: 'comment.edited', entryId: commentId });
    await tx
      .update(comments)
      .set({ text, rev, editedAt: sql`now()`, shortenedBy: null })
      .where(eq(comments.id, commentId));
    return null;
  });
}

/** Takes one's own comment back: its place stays, its text goes. Refuses with `TooMany`, `Forbidden` or `NotFound`. */
export async function withdrawComment(actor: Actor, input: unknown): Promise<null> {
  const { commentId } = parse(CommentWithdrawal, input);
  keepPace(actor, paces.change);
  return inTenant(actor, async (tx) => {
    const { comment, thread } = await commentForUpdate(tx, commentId);
    assertAllowed(canWithdrawComment(actor, comment));
    const rev = await record(tx, { threadId: thread.id, type: 'comment.withdrawn', entryId: commentId });
    await tx.update(comments).set({ rev, withdrawnAt: sql`now()` }).where(eq(comments.id, commentId));
    if (comment.hiddenBy === null) {
      await tx.update(threads).set({ commentCount: sql`comment_count - 1` }).where(eq(threads.id, thread.id));
    }
    await recordAudit(tx, actor, { action: 'comment.withdrawn', subjectId: commentId });
    return null;
  });
}
