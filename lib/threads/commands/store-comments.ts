import { gathering } from '@/db/gathering';
import { askInTenant, inTenant } from '@/db/tenancy';
import type { SignedIn } from '@/lib/actor';
import { Refusal } from '@/lib/errors';
import { heardIn } from '@/lib/languages/model/heard';
import { hub } from '@/lib/realtime/hub';
import type { CommentView } from '@/lib/realtime/model';
import type { Thread } from '../model';
import type { CommentDraft } from '../model/draft';
import { isAboutContent, oncePosted } from './once';
import { type GivenPost, type StoredRow, type StoringValues, storing, storingWith } from './storing';
import { tellAnswered } from './tell-answered';

/** A comment that its author may post in this thread as it was seen. */
export interface Post {
  actor: SignedIn;
  thread: Thread;
  draft: CommentDraft;
  /** What makes two posts with one key the same post. */
  hash: string;
  /** When it was said, for importers; null: now. */
  postedAt: Date | null;
}

/** What became of a post. */
export type Stored =
  | { kind: 'stored'; view: CommentView }
  /** It was there already. */
  | { kind: 'had'; id: string }
  /** What it answers is not in this thread. */
  | { kind: 'stray' }
  /** Its author's session has ended, or they were suspended. */
  | { kind: 'lapsed' }
  /** The thread stands elsewhere than it was seen; nothing was stored. */
  | { kind: 'moved' };

/**
 * Stores a comment with the thread's next number. Posts of one thread that come while others are being stored share the
 * next transaction, since each holds the thread's row until it is committed; one bad row among them is only its own.
 */
export async function storeComment(post: Post): Promise<Stored> {
  const outcome = await together(`${post.actor.tenantId} ${post.thread.id}`, post);
  if (outcome.kind === 'failed') throw outcome.error;
  return outcome;
}

type Outcome = Stored | { kind: 'failed'; error: unknown };

/**
 * More than this waiting for one thread means that the database is not keeping up: better said than endured. With the
 * patience for the database itself, whoever posts knows within five seconds.
 */
const OVERLOAD = {
  waiting: 1_000,
  patienceMs: 1_500,
  refusal: () => new Refusal('TooMany', 'posts.busy', { seconds: 5 }),
};

const together = gathering<Post, Outcome>({
  most: 100,
  overload: OVERLOAD,
  work: (_thread, posts) => storeAll(posts),
});

async function storeAll(posts: Post[]): Promise<Outcome[]> {
  try {
    return await oncePosted(() => storeOnce(posts));
  } catch (error) {
    // Where the database is away, trying each alone would only keep all of them waiting.
    if (posts.length === 1 || !isAboutContent(error)) return posts.map(() => ({ kind: 'failed', error }));
    const outcomes: Outcome[] = [];
    for (const post of posts) outcomes.push(...(await storeAll([post])));
    return outcomes;
  }
}

async function storeOnce(posts: Post[]): Promise<Outcome[]> {
  const [first] = posts as [Post, ...Post[]];
  const firsts = firstsOf(posts);
  const given = posts.flatMap((post, n) => (firsts[n] === n && standing(post) === standing(first) ? { post, n } : []));
  const rows = await rowsOf(posts, valuesOf(first, given));
  const outcomes = new Map(rows.map((row) => [row.n, outcomeOf(posts[row.n] ?? first, row)]));
  tellRoom(first, [...outcomes.values()]);
  return firsts.map((n) => outcomes.get(n) ?? MOVED);
}

/** What was not given, or not given back. */
const MOVED = { kind: 'moved' } as const;

/** All that the policy asked of the thread and that may change. */
const standing = ({ thread }: Post) => JSON.stringify(standingOf(thread));

const standingOf = ({ state, requiredTrust, residentsOnly, reviewsFirst, isStopped, ...thread }: Thread) => ({
  ...{ state, requiredTrust, residentsOnly, reviewsFirst, isStopped },
  ...{ slowSeconds: thread.slowSeconds, isWithinHours: thread.isWithinHours, writers: thread.writers },
});

/** For each post the place of the first that is the same: one that is sent twice at once is stored once. */
function firstsOf(posts: Post[]): number[] {
  const places = new Map<string, number>();
  return posts.map(({ actor, draft, hash }, n) => {
    const name = `${actor.memberId} ${draft.key} ${hash}`;
    const first = places.get(name) ?? n;
    places.set(name, first);
    return first;
  });
}

function valuesOf({ thread, draft }: Post, posts: { post: Post; n: number }[]): StoringValues {
  const given = posts.map(({ post, n }) => ({
    n,
    key: post.draft.key,
    author: post.actor.memberId,
    parent: post.draft.parentId,
    text: post.draft.text,
    hash: post.hash,
    said: post.postedAt?.toISOString() ?? null,
    session: post.actor.session ?? null,
  }));
  return {
    threadId: draft.threadId,
    ...standingOf(thread),
    posts: JSON.stringify(given satisfies GivenPost[]),
  };
}

/** Who is answered is told in the same transaction; without answers nothing has to be asked in between. */
async function rowsOf(posts: Post[], values: StoringValues): Promise<StoredRow[]> {
  const [{ actor }] = posts as [Post];
  if (!posts.some(isNewAnswer)) return askInTenant<StoredRow>(actor, storing, { ...values });
  return inTenant(actor, async (tx) => {
    const rows = [...(await tx.execute<StoredRow & Record<string, unknown>>(storingWith(values)))];
    for (const { n, id, fresh } of rows) {
      const post = posts[n];
      if (!post || !isNewAnswer(post) || !fresh || id === null) continue;
      const { threadId, parentId } = post.draft;
      await tellAnswered(tx, { actor: post.actor, threadId, id, parentId: parentId ?? '' });
    }
    return rows;
  });
}

/** What an importer brings in is long past. */
const isNewAnswer = ({ draft, postedAt }: Post) => draft.parentId !== null && postedAt === null;

function outcomeOf(post: Post, row: StoredRow): Stored {
  if (row.id === null) return { kind: row.able ? 'stray' : 'lapsed' };
  if (!row.fresh) return { kind: 'had', id: row.id };
  return { kind: 'stored', view: viewOf(post, { ...row, id: row.id }) };
}

/** What everybody may see of a comment that has just been stored. The same as `commentViews` would read. */
const viewOf = ({ actor, draft }: Post, row: StoredRow & { id: string }): CommentView => ({
  id: row.id,
  seq: row.seq,
  rev: row.seq,
  parentId: draft.parentId,
  rootId: row.root,
  author: { id: actor.memberId, name: row.name ?? '', official: row.official },
  text: draft.text,
  language: heardIn(draft.text),
  postedAt: new Date(row.posted).toISOString(),
  edited: false,
  gone: null,
  agrees: 0,
  disagrees: 0,
});

/** After the commit, with what was stored: the room need not ask the database for it. */
function tellRoom({ actor, thread }: Post, outcomes: Stored[]): void {
  const views = outcomes.flatMap((outcome) => (outcome.kind === 'stored' ? outcome.view : []));
  const comments = views.sort((a, b) => a.seq - b.seq);
  const [first, last] = [comments[0], comments.at(-1)];
  if (!first || !last) return;
  hub().changed(actor.tenantId, thread.id, last.seq, { after: first.seq - 1, comments });
}
