import type { CommentView } from '@/lib/realtime/model';
import type { Sorting } from '@/lib/threads/model';

/** A comment at the top, with all answers below it in the order of time. */
export interface Branch {
  top: CommentView;
  answers: CommentView[];
}

/** How a page of a thread was sorted when it was rendered. */
export interface Frame {
  sorting: Sorting;
  /** The number of the thread then: what came later is new. */
  head: number;
  /** The first sorting value seen of each comment, so that votes do not make the page jump under the reader. */
  ranks: Map<string, number>;
}

/**
 * Puts comments in order: those of the page as its sorting says, and those that came live since then in front; in the
 * oldest-first sorting behind, where a conversation goes on. Answers whose top is not loaded wait for it.
 */
export function arrange(comments: Iterable<CommentView>, frame: Frame): { known: Branch[]; fresh: Branch[] } {
  const branches = new Map<string, Branch>();
  const answers: CommentView[] = [];
  for (const comment of comments) {
    if (comment.parentId === null) branches.set(comment.id, { top: comment, answers: [] });
    else answers.push(comment);
  }
  for (const answer of answers.sort(bySeq)) branches.get(answer.rootId ?? '')?.answers.push(answer);
  const all = [...branches.values()].filter(isWorthShowing);
  const fresh = all.filter((branch) => branch.top.seq > frame.head);
  const known = all.filter((branch) => branch.top.seq <= frame.head);
  const newestFirst = frame.sorting !== 'oldest';
  return {
    known: known.sort(
      (a, b) => rank(b.top, frame) - rank(a.top, frame) || -bySeq(a.top, b.top) * (newestFirst ? 1 : -1),
    ),
    fresh: fresh.sort((a, b) => bySeq(a.top, b.top) * (newestFirst ? -1 : 1)),
  };
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

const bySeq = (a: CommentView, b: CommentView) => a.seq - b.seq;
