import { and, eq, type SQL } from 'drizzle-orm';
import { formatState, isStopped, offerFormats, offers, publications } from '@/db/schema/offers';
import { comments, threads } from '@/db/schema/threads';
import type { Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import { formatOf } from '@/lib/formats/registry';
import { nextOpening } from '@/lib/offers/model/hours';
import { invitedMembers, isWithinHours, weekMinute } from '@/lib/offers/queries/writing';
import type { CommentFacts, Thread } from '../model';

/** The thread with where it stands by the database's clock. `NotFound` outside of the tenant. */
export const threadById = async (tx: Tx, threadId: string): Promise<Thread> =>
  one(await threadsWhere(tx, eq(threads.id, threadId)), 'thread');

/** A comment with its thread, the comment's row locked until the commit. `NotFound` outside of the tenant. */
export async function commentForUpdate(tx: Tx, commentId: string): Promise<{ comment: CommentFacts; thread: Thread }> {
  const found = await tx
    .select({
      id: comments.id,
      threadId: comments.threadId,
      authorId: comments.authorId,
      withdrawnAt: comments.withdrawnAt,
      hiddenBy: comments.hiddenBy,
    })
    .from(comments)
    .where(eq(comments.id, commentId))
    .for('no key update');
  const comment = one(found, 'comment');
  return { comment, thread: await threadById(tx, comment.threadId) };
}

async function threadsWhere(tx: Tx, condition: SQL): Promise<Thread[]> {
  const rows = await tx
    .select({
      id: threads.id,
      offerFormatId: threads.offerFormatId,
      subjectId: threads.subjectId,
      format: offerFormats.format,
      state: formatState,
      requiredTrust: offerFormats.requiredTrust,
      residentsOnly: offerFormats.residentsOnly,
      reviewsFirst: offerFormats.reviewsFirst,
      isStopped,
      slowSeconds: offerFormats.slowSeconds,
      isWithinHours,
      hours: offerFormats.hours,
      weekMinute,
      writers: offerFormats.writers,
      invited: invitedMembers,
      closesAt: offerFormats.closesAt,
      head: threads.head,
      commentCount: threads.commentCount,
    })
    .from(threads)
    .innerJoin(offerFormats, eq(offerFormats.id, threads.offerFormatId))
    .innerJoin(offers, eq(offers.id, offerFormats.offerId))
    .leftJoin(publications, eq(publications.offerId, offers.id))
    .where(and(condition));
  return rows.map(({ hours, weekMinute: minute, ...row }) => ({
    ...row,
    opens: formatOf(row.format).opens,
    opensAgain: hours && nextOpening(hours, minute),
  }));
}
