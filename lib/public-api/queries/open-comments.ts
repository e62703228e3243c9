import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { annotations } from '@/db/schema/annotations';
import { comments } from '@/db/schema/threads';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { one, Refusal } from '@/lib/errors';
import type { CommentView } from '@/lib/realtime/model';
import { asView, selectComments } from '@/lib/threads/queries/comments';

interface Wish {
  /** As the page before said it. */
  cursor?: string | undefined;
  limit: number;
}

/** A page of a discussion: visible comments only, by their numbers. */
export interface OpenComments {
  comments: CommentView[];
  next: string | null;
}

/** A page of the comments of this thread. What is hidden, taken back or waits for review is not there. */
export const openComments = (actor: Actor, threadId: string, wish: Wish): Promise<OpenComments> =>
  inTenant(actor, (tx) => pageIn(tx, threadId, wish));

/** The same below one entry of a map. Below one that is hidden or taken back, nothing is read any more: `NotFound`. */
export const openEntryComments = (
  actor: Actor,
  map: { threadId: string },
  { entry, ...wish }: Wish & { entry: string },
): Promise<OpenComments> =>
  inTenant(actor, async (tx) => {
    const found = isId(entry) ? await visibleEntry(tx, map.threadId, entry) : [];
    return pageIn(tx, one(found, 'annotation').discussionId, wish);
  });

const visibleEntry = (tx: Tx, threadId: string, id: string) =>
  tx
    .select({ discussionId: annotations.discussionId })
    .from(annotations)
    .where(
      and(
        eq(annotations.id, id),
        eq(annotations.threadId, threadId),
        isNull(annotations.withdrawnAt),
        isNull(annotations.hiddenBy),
      ),
    );

async function pageIn(tx: Tx, threadId: string, { cursor, limit }: Wish): Promise<OpenComments> {
  const rows = await selectComments(tx)
    .where(
      and(
        eq(comments.threadId, threadId),
        isNull(comments.withdrawnAt),
        isNull(comments.hiddenBy),
        gt(comments.seq, numberIn(cursor)),
      ),
    )
    .orderBy(asc(comments.seq))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  return { comments: shown.map(asView), next: rows.length > limit ? String(shown.at(-1)?.seq) : null };
}

function numberIn(cursor = '0'): number {
  if (!/^\d{1,15}$/.test(cursor)) throw new Refusal('Invalid', 'parameter.wrong', { name: 'cursor' });
  return Number(cursor);
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
