import type { CommentView } from '@/lib/realtime/model';
import type { Sorting } from '@/lib/threads/model';

/** A comment at the top, with all answers below it in the order of time, and those that wait to be shown. */
export interface Branch {
  top: CommentView;
  answers: readonly CommentView[];
  waiting: readonly CommentView[];
}

/** How a page of a thread was sorted when it was rendered. */
export interface Frame {
  sorting: Sorting;
  /** The number of the thread then: what came later is new. */
  head: number;
  /** The first sorting value seen of each comment, so that votes do not make the page jump under the reader. */
  ranks: Map<string, number>;
}

/** Comments in order. What did not change since the order before is the same object as there. */
export interface Arranged {
  known: readonly Branch[];
  fresh: readonly Branch[];
  /** Whole branches that wait to be shown. */
  waiting: readonly Branch[];
}

export const nothing: Arranged = { known: [], fresh: [], waiting: [] };

/**
 * Puts comments in order: those of the page as its sorting says, and those that came live since then in front; in the
 * oldest-first sorting behind, where a conversation goes on. Answers whose top is not loaded wait for it.
 */
export function arrange(
  comments: Iterable<CommentView>,
  frame: Frame,
  { waits = noOne, before = nothing }: { waits?: ReadonlySet<string>; before?: Arranged } = {},
): Arranged {
  const branches = branchesOf(comments, waits, before);
  const isKnown = ({ top }: Branch) => top.seq <= frame.head;
  const direction = frame.sorting === 'oldest' ? 1 : -1;
  const byTime = (a: Branch, b: Branch) => (a.top.seq - b.top.seq) * direction;
  const byRank = (a: Branch, b: Branch) => rank(b.top, frame) - rank(a.top, frame) || byTime(a, b);
  const shown = branches.filter(({ top }) => !waits.has(top.id));
  return {
    known: same(before.known, inOrder(shown.filter(isKnown), byRank)),
    fresh: same(
      before.fresh,
      inOrder(
        shown.filter((branch) => !isKnown(branch)),
        byTime,
      ),
    ),
    waiting: same(
      before.waiting,
      branches.filter(({ top }) => waits.has(top.id)),
    ),
  };
}

const noOne: ReadonlySet<string> = new Set();

function branchesOf(comments: Iterable<CommentView>, waits: ReadonlySet<string>, before: Arranged): Branch[] {
  const branches = new Map<string, { top: CommentView; answers: CommentView[]; waiting: CommentView[] }>();
  const answers: CommentView[] = [];
  for (const comment of comments) {
    if (comment.parentId === null) branches.set(comment.id, { top: comment, answers: [], waiting: [] });
    else answers.push(comment);
  }
  for (const answer of inOrder(answers, (a, b) => a.seq - b.seq)) {
    const branch = branches.get(answer.rootId ?? '');
    if (branch) (waits.has(answer.id) ? branch.waiting : branch.answers).push(answer);
  }
  const old = new Map([...before.known, ...before.fresh, ...before.waiting].map((branch) => [branch.top.id, branch]));
  return [...branches.values()].filter(isWorthShowing).map((branch) => sameBranch(old.get(branch.top.id), branch));
}

const values: Record<Sorting, (comment: CommentView) => number> = {
  newest: () => 0,
  oldest: () => 0,
  agreed: (comment) => comment.agrees - comment.disagrees,
  disputed: (comment) => Math.min(comment.agrees, comment.disagrees),
};

function rank(comment: CommentView, { sorting, ranks }: Frame): number {
  const first = ranks.get(comment.id);
  if (first !== undefined) return first;
  const value = values[sorting](comment);
  ranks.set(comment.id, value);
  return value;
}

/** A withdrawn comment leaves its place only where others answered it. */
const isWorthShowing = ({ top, answers }: Branch) => top.gone !== 'withdrawn' || answers.length > 0;

/** Sorts, unless that was done before: what comes live comes in order, and thousands are not sorted for one more. */
function inOrder<T>(all: T[], compare: (a: T, b: T) => number): T[] {
  for (let index = 1; index < all.length; index++) {
    if (compare(all[index - 1] as T, all[index] as T) > 0) return all.sort(compare);
  }
  return all;
}

function sameBranch(before: Branch | undefined, now: Branch): Branch {
  if (!before) return now;
  const branch = { ...now, answers: same(before.answers, now.answers), waiting: same(before.waiting, now.waiting) };
  return branch.top === before.top && branch.answers === before.answers && branch.waiting === before.waiting
    ? before
    : branch;
}

const same = <T>(before: readonly T[], now: readonly T[]): readonly T[] =>
  before.length === now.length && now.every((one, index) => one === before[index]) ? before : now;
