import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { comments, votes } from '@/db/schema/threads';
import type { Tx } from '@/db/tenancy';
import { feedbackOnComment } from '@/lib/feedback/queries';
import { heardIn } from '@/lib/languages/model/heard';
import { measuresOn, ruleOfWarning } from '@/lib/moderation/queries/measures-on';
import { numberOfMerged } from '@/lib/moderation/queries/merged';
import type { CommentView } from '@/lib/realtime/model';
import { PAGE_SIZE, type Sorting } from '../model';

/** What everybody may see of these comments now, in no particular order. */
export const commentViews = async (tx: Tx, ids: readonly string[]): Promise<CommentView[]> =>
  ids.length === 0 ? [] : (await selectComments(tx).where(inArray(comments.id, [...ids]))).map(asView);

/** One page of a thread: comments at the top of a branch, with all answers below them. */
export interface CommentPage {
  comments: CommentView[];
  /** Where the next page starts; null at the end. */
  next: string | null;
}

/**
 * A page of a thread in one of its sortings, from the cursor of the page before. By key, never by offset, so that
 * the last page costs what the first does.
 */
export async function commentPage(
  tx: Tx,
  threadId: string,
  at: { sorting: Sorting; from?: string | undefined },
): Promise<CommentPage> {
  const order = orders[at.sorting];
  const tops = await selectComments(tx)
    .where(and(eq(comments.threadId, threadId), isNull(comments.parentId), startingAt(order, at.from)))
    .orderBy(...order.by)
    .limit(PAGE_SIZE + 1);
  const shown = tops.slice(0, PAGE_SIZE);
  const answers = await answersTo(
    tx,
    shown.map((top) => top.id),
  );
  const last = shown.at(-1);
  return {
    comments: [...shown, ...answers].map(asView),
    next: tops.length > PAGE_SIZE && last ? `${order.value(last)}.${last.seq}` : null,
  };
}

/** The branch in which a comment stands, for its permalink. Empty where the comment is not in this thread. */
export async function branchOf(tx: Tx, threadId: string, commentId: string): Promise<CommentView[]> {
  const [found] = await tx
    .select({ top: sql<string>`coalesce(${comments.rootId}, ${comments.id})` })
    .from(comments)
    .where(and(eq(comments.threadId, threadId), eq(comments.id, commentId)));
  if (!found) return [];
  const top = await selectComments(tx).where(eq(comments.id, found.top));
  return [...top, ...(await answersTo(tx, [found.top]))].map(asView);
}

/** How this member voted on these comments: comment id to 1 or -1. */
export async function ownVotes(tx: Tx, memberId: string, ids: readonly string[]): Promise<Record<string, 1 | -1>> {
  if (ids.length === 0) return {};
  const rows = await tx
    .select({ id: votes.commentId, value: votes.value })
    .from(votes)
    .where(and(eq(votes.memberId, memberId), inArray(votes.commentId, [...ids])));
  return Object.fromEntries(rows.map((row) => [row.id, row.value === 1 ? 1 : -1]));
}

/** Looked up for each comment, not joined: for a few comments PostgreSQL would read all members of the town into a hash. */
const authorName = sql<string | null>`(select m.pseudonym from members m
  where m.tenant_id = comments.tenant_id and m.id = comments.author_id)`;

const isOfficial = sql<boolean>`exists (select from roles r where r.tenant_id = comments.tenant_id
  and r.member_id = comments.author_id)`;

/** Selects comments with all that everybody may see of them; `asView` makes views of the rows. */
export const selectComments = (tx: Tx) =>
  tx
    .select({
      id: comments.id,
      seq: comments.seq,
      rev: comments.rev,
      parentId: comments.parentId,
      rootId: comments.rootId,
      text: comments.text,
      agrees: comments.agrees,
      disagrees: comments.disagrees,
      postedAt: comments.postedAt,
      editedAt: comments.editedAt,
      withdrawnAt: comments.withdrawnAt,
      hiddenBy: comments.hiddenBy,
      shortenedBy: comments.shortenedBy,
      warning: ruleOfWarning('comments'),
      mergedInto: comments.mergedInto,
      mergedNumber: numberOfMerged('comments'),
      authorId: comments.authorId,
      authorName,
      official: isOfficial,
      feedback: feedbackOnComment,
    })
    .from(comments)
    .$dynamic();

type Row = Awaited<ReturnType<typeof selectComments>>[number];

const answersTo = (tx: Tx, tops: string[]): Promise<Row[]> =>
  tops.length === 0
    ? Promise.resolve([])
    : selectComments(tx).where(inArray(comments.rootId, tops)).orderBy(asc(comments.seq));

/** A hidden or withdrawn comment leaves its place and its number, but neither text nor author. */
export function asView(row: Row): CommentView {
  const gone = row.withdrawnAt ? 'withdrawn' : row.hiddenBy ? 'hidden' : null;
  return {
    id: row.id,
    seq: row.seq,
    rev: row.rev,
    parentId: row.parentId,
    rootId: row.rootId,
    author: gone ? nobody : { id: row.authorId, name: row.authorName ?? '', official: row.official },
    text: gone ? '' : row.text,
    language: gone ? undefined : heardIn(row.text),
    postedAt: row.postedAt.toISOString(),
    edited: row.editedAt !== null,
    gone,
    agrees: row.agrees,
    disagrees: row.disagrees,
    ...(row.feedback && !gone && { feedback: row.feedback }),
    ...measuresOn(gone, row),
  };
}

const nobody = { id: '', name: '', official: false };

interface Order {
  by: SQL[];
  key: SQL | null;
  descending: boolean;
  value: (row: Row) => number;
}

const dispute = sql`least(${comments.agrees}, ${comments.disagrees})`;

const orders: Record<Sorting, Order> = {
  newest: { by: [desc(comments.seq)], key: null, descending: true, value: () => 0 },
  oldest: { by: [asc(comments.seq)], key: null, descending: false, value: () => 0 },
  agreed: {
    by: [desc(comments.agreement), desc(comments.seq)],
    key: sql`${comments.agreement}`,
    descending: true,
    value: (row) => row.agrees - row.disagrees,
  },
  disputed: {
    by: [desc(dispute), desc(comments.seq)],
    key: dispute,
    descending: true,
    value: (row) => Math.min(row.agrees, row.disagrees),
  },
};

/** The condition for what comes after a cursor `value.seq`; nothing for a cursor that nobody of ours made. */
function startingAt(order: Order, cursor: string | undefined): SQL | undefined {
  const [, value, seq] = /^(-?\d{1,9})\.(\d{1,15})$/.exec(cursor ?? '') ?? [];
  if (!value || !seq) return undefined;
  if (!order.key) return order.descending ? sql`${comments.seq} < ${seq}` : sql`${comments.seq} > ${seq}`;
  return sql`(${order.key}, ${comments.seq}) < (${value}::int, ${seq}::bigint)`;
}
