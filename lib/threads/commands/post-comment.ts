import { gathering } from '@/db/gathering';
import { inTenant, PATIENCE_MS, type TenantId } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { keepPace, keepSlowly } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import type { Posted } from '@/lib/realtime/events';
import type { CommentView } from '@/lib/realtime/model';
import type { Thread } from '../model';
import { CommentDraft } from '../model/draft';
import { canPostComment, canPublish, canSeeThread } from '../policy';
import { commentViews } from '../queries/comments';
import { BELIEVED_TO_WRITE_MS, forgetThread, knownThread } from '../queries/known';
import { hashOfPost } from './once';
import { type Stored, storeComment } from './store-comments';

/**
 * Adds a comment to an open thread. Refuses with `Invalid`, `SignInNeeded`, `Forbidden` (also `thread.reviews-first`), `NotFound` or `TooMany`.
 * Sent twice, stored once: the same key with the same text gets the same answer; the same key with another text (a
 * form that was sent, gone back to and changed) is another comment. `past` is for importers only.
 */
export async function postComment(
  actor: Actor,
  input: unknown,
  past: { postedAt?: Date } = {},
): Promise<Posted<CommentView>> {
  const draft = parse(CommentDraft, input);
  keepPace(actor, paces.post);
  const postedAt = past.postedAt ?? null;
  let stored: Stored = { kind: 'moved' };
  let isCounted = false;
  for (let tries = 0; stored.kind === 'moved' && tries < TRIES; tries++) {
    // What keeps somebody from posting may be over, and who was asked to write may no longer be.
    const mayPost = (known: Thread) =>
      canPostComment(actor, known).ok && known.slowSeconds === 0 && known.writers !== 'invited';
    const thread = await knownThread(actor.tenantId, draft.threadId, mayPost, BELIEVED_TO_WRITE_MS);
    if (!canSeeThread(actor, thread).ok) throw new Refusal('NotFound', 'thread.not-found');
    assertAllowed(canPostComment(actor, thread));
    assertAllowed(canPublish(actor, thread));
    if (!isCounted) keepSlowly(actor, thread.offerFormatId, thread.slowSeconds);
    isCounted ||= thread.slowSeconds > 0;
    const hash = hashOfPost(draft.threadId, draft.parentId, draft.text);
    stored = await storeComment({ actor: actor as SignedIn, thread, draft, hash, postedAt });
    if (stored.kind === 'moved') forgetThread(actor.tenantId, draft.threadId);
  }
  return answerTo(actor, stored);
}

/** A thread that opened or closed between being seen and being written to is looked at again. */
const TRIES = 3;

async function answerTo(actor: Actor, stored: Stored): Promise<Posted<CommentView>> {
  if (stored.kind === 'stored') return { entry: stored.view, head: stored.view.seq };
  if (stored.kind === 'lapsed') throw new Refusal('SignInNeeded', 'sign-in.needed');
  if (stored.kind === 'moved') throw new Refusal('Conflict', 'thread.changing');
  const had = stored.kind === 'had' ? await viewsTogether(actor.tenantId, stored.id) : undefined;
  // None: what it answers is not in this thread.
  const entry = one(had ? [had] : [], 'comment');
  return { entry, head: entry.seq };
}

/** After a time without the database many send again what was stored after all. */
const viewsTogether = gathering<string, CommentView | undefined>({
  most: 100,
  work: async (tenantId, ids) => {
    const views = await inTenant({ tenantId: tenantId as TenantId }, (tx) => commentViews(tx, ids), PATIENCE_MS);
    const byId = new Map(views.map((view) => [view.id, view]));
    return ids.map((id) => byId.get(id));
  },
});
