import { inTenant } from '@/db/tenancy';
import { type Actor, isSignedIn } from '@/lib/actor';
import { one, type Verdict } from '@/lib/errors';
import { canModerate } from '@/lib/moderation/policy';
import { hiddenTexts } from '@/lib/moderation/queries/hidden';
import type { CommentView } from '@/lib/realtime/model';
import { readSorting, type Sorting } from '../model';
import { canPostComment, canSeeThread, canTakePart } from '../policy';
import { branchOf, commentPage, ownVotes } from './comments';
import { threadById } from './thread';

/** One page of a discussion, for one actor. */
export interface ThreadView {
  id: string;
  head: number;
  commentCount: number;
  sorting: Sorting;
  comments: CommentView[];
  /** Where the next page starts; null at the end. */
  next: string | null;
  /** The comment that the address points at, shown first with its branch; null without or unknown. */
  focus: CommentView | null;
  me: { id: string; name: string } | null;
  ownVotes: Record<string, 1 | -1>;
  /** Texts of hidden comments by id; empty for all but moderators. */
  hiddenTexts: Record<string, string>;
  may: { post: Verdict; vote: Verdict; moderate: boolean };
}

/** What of a discussion an address asks for. */
export interface ThreadQuery {
  sort?: string | undefined;
  from?: string | undefined;
  comment?: string | undefined;
}

/**
 * A page of a discussion in the sorting and from the place that the query names, with what its viewer may do.
 * Refuses with `NotFound` where the thread cannot be seen.
 */
export async function threadView(actor: Actor, threadId: string, query: ThreadQuery): Promise<ThreadView> {
  const sorting = readSorting(query.sort);
  return inTenant(actor, async (tx) => {
    const thread = await threadById(tx, threadId);
    one(canSeeThread(actor, thread).ok ? [thread] : [], 'thread');
    const page = await commentPage(tx, threadId, { sorting, from: query.from });
    const branch = isId(query.comment) ? await branchOf(tx, threadId, query.comment) : [];
    const shown = new Map([...branch, ...page.comments].map((comment) => [comment.id, comment]));
    const moderate = canModerate(actor).ok;
    return {
      ...{ id: threadId, head: thread.head, commentCount: thread.commentCount, sorting },
      comments: [...shown.values()],
      next: page.next,
      focus: shown.get(query.comment ?? '') ?? null,
      me: isSignedIn(actor) ? { id: actor.memberId, name: actor.pseudonym ?? '' } : null,
      ownVotes: isSignedIn(actor) ? await ownVotes(tx, actor.memberId, [...shown.keys()]) : {},
      hiddenTexts: moderate ? await hiddenTexts(tx, hiddenAmong(shown)) : {},
      may: { post: canPostComment(actor, thread), vote: canTakePart(actor, thread, 'vote'), moderate },
    };
  });
}

const hiddenAmong = (shown: Map<string, CommentView>) =>
  [...shown.values()].filter((comment) => comment.gone === 'hidden').map((comment) => comment.id);

const isId = (text: string | undefined): text is string => /^[0-9a-f-]{36}$/i.test(text ?? '');
