import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { assertAllowed, one, parse } from '@/lib/errors';
import type { Posted } from '@/lib/realtime/events';
import type { CommentView } from '@/lib/realtime/model';
import { tellViewers } from '@/lib/realtime/record';
import type { Thread } from '../model';
import { CommentDraft } from '../model/draft';
import { canPostComment } from '../policy';
import { commentViews } from '../queries/comments';
import { threadById } from '../queries/thread';
import { tellAnswered } from './tell-answered';

/**
 * Adds a comment to an open thread. Refuses with `Invalid`, `SignInNeeded`, `Forbidden` or `NotFound`.
 * Sent twice, stored once: the same key with the same text gets the same answer; the same key with another text (a
 * form that was sent, gone back to and changed) is another comment. `past` is for importers only.
 */
export async function postComment(
  actor: Actor,
  input: unknown,
  past: { postedAt?: Date } = {},
): Promise<Posted<CommentView>> {
  const draft = parse(CommentDraft, input);
  return oncePosted(() =>
    inTenant(actor, async (tx) => {
      const thread = await threadById(tx, draft.threadId);
      assertAllowed(canPostComment(actor, thread));
      const stored = await store(tx, { actor: actor as SignedIn, thread, draft, past });
      return { entry: one(await commentViews(tx, [stored.id]), 'comment'), head: Number(stored.seq) };
    }),
  );
}

/**
 * Two copies of one post at the same instant both look before either is stored; the second then breaks the unique
 * key, and finds the first when it tries again.
 */
export async function oncePosted<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!brokeUnique(error)) throw error;
    return attempt();
  }
}

/** What makes two posts with one key the same post. */
export const hashOfPost = (...parts: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

interface Post {
  actor: SignedIn;
  thread: Thread;
  draft: CommentDraft;
  past: { postedAt?: Date };
}

interface Stored extends Record<string, unknown> {
  id: string;
  seq: string;
  fresh: boolean;
}

async function store(tx: Tx, post: Post): Promise<Stored> {
  const rootId = await rootOf(tx, post.draft);
  const stored = one(await tx.execute<Stored>(statement(post, rootId)), 'comment');
  if (stored.fresh) {
    tellViewers(tx, { tenantId: post.actor.tenantId, threadId: post.thread.id, head: Number(stored.seq) });
    const { actor, thread, draft, past } = post;
    // What an importer brings in is long past.
    if (draft.parentId && !past.postedAt) {
      await tellAnswered(tx, { actor, threadId: thread.id, id: stored.id, parentId: draft.parentId });
    }
  }
  return stored;
}

/** The top of the branch in which the answered comment stands. `NotFound` where it is not in this thread. */
async function rootOf(tx: Tx, { parentId, threadId }: CommentDraft): Promise<string | null> {
  if (parentId === null) return null;
  const rows = await tx.execute<{ root: string }>(sql`
    select coalesce(root_id, id) as root from comments where id = ${parentId} and thread_id = ${threadId}`);
  return one(rows, 'comment').root;
}

/**
 * Looks for the same post, takes the thread's next number only if there is none, and stores; in one statement, because
 * a number that is taken and not used would be a gap for every reader. An id that is already another's is not reused.
 */
function statement({ actor, draft, past }: Post, rootId: string | null) {
  const hash = hashOfPost(draft.threadId, draft.parentId, draft.text);
  return sql`
    with have as (
      select id, seq from comments
      where author_id = ${actor.memberId} and post_key = ${draft.key} and post_hash = ${hash}
    ), taken as (
      update threads set head = head + 1, comment_count = comment_count + 1
      where id = ${draft.threadId} and not exists (select from have)
      returning head, case when exists (select from comments where id = ${draft.key})
        then uuid_v7() else ${draft.key}::uuid end as id
    ), kept as (
      insert into thread_events (thread_id, seq, type, entry_id)
      select ${draft.threadId}, head, 'comment.posted', id from taken
    ), stored as (
      insert into comments
        (id, thread_id, seq, rev, author_id, parent_id, root_id, text, post_key, post_hash, posted_at)
      select id, ${draft.threadId}, head, head, ${actor.memberId}, ${draft.parentId}::uuid, ${rootId}::uuid,
        ${draft.text}, ${draft.key}, ${hash}, coalesce(${past.postedAt?.toISOString() ?? null}::timestamptz, now())
      from taken
      returning id, seq
    )
    select id, seq, true as fresh from stored union all select id, seq, false from have`;
}

const UNIQUE_VIOLATION = '23505';

function brokeUnique(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === UNIQUE_VIOLATION;
}
