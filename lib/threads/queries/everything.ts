import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import { comments } from '@/db/schema/threads';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { one } from '@/lib/errors';
import type { CommentView } from '@/lib/realtime/model';
import { EVERYTHING_LIMIT } from '../model';
import { canSeeThread } from '../policy';
import { asView, selectComments } from './comments';
import { threadById } from './thread';

/** Comments of a thread in the order in which they were said. */
export interface Said {
  comments: CommentView[];
  /** The number of the last one, where more follow; else null. */
  next: number | null;
}

/** What was said in a thread after this number. Refuses with `NotFound` where the thread cannot be seen. */
export const everythingSaid = (actor: Actor, threadId: string, after: number): Promise<Said> =>
  inTenant(actor, async (tx) => {
    const thread = await threadById(tx, threadId);
    one(canSeeThread(actor, thread).ok ? [thread] : [], 'thread');
    return saidAfter(tx, threadId, after);
  });

/** How many are read at once, so that no other query waits long. */
const BATCH = 500;

/** At most `EVERYTHING_LIMIT` comments after this number, by key in batches. */
export async function saidAfter(tx: Tx, threadId: string, after: number): Promise<Said> {
  const said: CommentView[] = [];
  for (;;) {
    const rows = await selectComments(tx)
      .where(and(eq(comments.threadId, threadId), gt(comments.seq, said.at(-1)?.seq ?? after)))
      .orderBy(asc(comments.seq))
      .limit(Math.min(BATCH, EVERYTHING_LIMIT + 1 - said.length));
    said.push(...rows.map(asView));
    if (said.length > EVERYTHING_LIMIT) return { comments: said.slice(0, -1), next: said.at(-2)?.seq ?? null };
    if (rows.length < BATCH) return { comments: said, next: null };
  }
}

/** The comments of a thread that events after this number concern, as they are now, in the order they were said. */
export async function changedSince(tx: Tx, threadId: string, head: number): Promise<CommentView[]> {
  const rows = await selectComments(tx)
    .where(
      inArray(
        comments.id,
        sql`(select entry_id from thread_events where thread_id = ${threadId} and seq > ${head} and entry_id is not null)`,
      ),
    )
    .orderBy(asc(comments.seq));
  return rows.map(asView);
}
