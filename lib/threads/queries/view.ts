import { inTenant, type Tx } from '@/db/tenancy';
import { type Actor, isSignedIn } from '@/lib/actor';
import { one, type Verdict } from '@/lib/errors';
import { canSpeakOfficially } from '@/lib/feedback/policy';
import { canModerate } from '@/lib/moderation/policy';
import { hiddenTexts } from '@/lib/moderation/queries/hidden';
import type { CommentView } from '@/lib/realtime/model';
import type { HeldView } from '@/lib/review/model';
import { heldOf } from '@/lib/review/queries/held';
import { readSorting, type Sorting, type Thread } from '../model';
import { canPostComment, canPublish, canSeeThread, canTakePart } from '../policy';
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
  /** What they sent that waits for review, the oldest first. */
  held: HeldView[];
  /** Whether what they send is reviewed before it is published. */
  isReviewed: boolean;
  /** `answer`: for the municipality, so that it is marked as such. */
  may: { post: Verdict; vote: Verdict; moderate: boolean; answer: boolean };
}

/** What of a discussion an address asks for. */
export interface ThreadQuery {
  sort?: string | undefined;
  from?: string | undefined;
  comment?: string | undefined;
}

/** What of a page of a discussion is the same for everybody. */
export interface SharedView extends Pick<ThreadView, 'comments' | 'next' | 'focus' | 'sorting'> {
  thread: Thread;
}

/** What of it is one member's own. */
export type OwnView = Pick<ThreadView, 'ownVotes' | 'hiddenTexts' | 'held'>;

/**
 * A page of a discussion in the sorting and from the place that the query names, with what its viewer may do.
 * Refuses with `NotFound` where the thread cannot be seen.
 */
export async function threadView(actor: Actor, threadId: string, query: ThreadQuery): Promise<ThreadView> {
  return inTenant(actor, async (tx) => {
    const thread = await threadById(tx, threadId);
    one(canSeeThread(actor, thread).ok ? [thread] : [], 'thread');
    const shared = await sharedView(tx, thread, query);
    return viewFor(actor, shared, {
      ownVotes: isSignedIn(actor) ? await ownVotes(tx, actor.memberId, idsOf(shared)) : {},
      hiddenTexts: canModerate(actor).ok ? await hiddenTexts(tx, hiddenIn(shared)) : {},
      held: isSignedIn(actor) ? await heldOf(tx, actor, thread) : [],
    });
  });
}

/** Reads what everybody sees of a page of this thread. */
export async function sharedView(tx: Tx, thread: Thread, query: ThreadQuery): Promise<SharedView> {
  const sorting = readSorting(query.sort);
  const page = await commentPage(tx, thread.id, { sorting, from: query.from });
  const branch = isId(query.comment) ? await branchOf(tx, thread.id, query.comment) : [];
  const shown = new Map([...branch, ...page.comments].map((comment) => [comment.id, comment]));
  const focus = shown.get(query.comment ?? '') ?? null;
  return { thread, sorting, comments: [...shown.values()], next: page.next, focus };
}

/** The page as one actor sees it, with what they may do. */
export const viewFor = (actor: Actor, { thread, ...shared }: SharedView, own: OwnView): ThreadView => ({
  ...{ id: thread.id, head: thread.head, commentCount: thread.commentCount },
  ...shared,
  ...own,
  isReviewed: !canPublish(actor, thread).ok,
  me: isSignedIn(actor) ? { id: actor.memberId, name: actor.pseudonym ?? '' } : null,
  may: {
    post: canPostComment(actor, thread),
    vote: canTakePart(actor, thread, 'vote'),
    moderate: canModerate(actor).ok,
    answer: canSpeakOfficially(actor).ok,
  },
});

/** The ids of the comments that a page shows. */
export const idsOf = ({ comments }: SharedView): string[] => comments.map(({ id }) => id);

/** Those of them whose text only moderators read. */
export const hiddenIn = ({ comments }: SharedView): string[] =>
  comments.filter(({ gone }) => gone === 'hidden').map(({ id }) => id);

const isId = (text: string | undefined): text is string => /^[0-9a-f-]{36}$/i.test(text ?? '');
