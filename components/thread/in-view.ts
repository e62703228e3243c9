import type { CommentView } from '@/lib/realtime/model';
import type { Sorting } from '@/lib/threads/model';

/** What of a page stands where, for questions about what is in view. */
export interface Listed {
  /** The element around all comments. */
  list: HTMLElement;
  sorting: Sorting;
}

/**
 * Whether a comment that is put in now moves nothing that is in view. Below the window nothing is seen; an answer far
 * above it is made up for by scrolling. A new top above what is being read stays out: nobody would ever see it.
 */
export function movesNothing({ list, sorting }: Listed, comment: CommentView): boolean {
  if (comment.rootId !== null) {
    const branch = document.getElementById(comment.rootId)?.closest('li');
    return branch ? isOutside(branch.getBoundingClientRect().bottom) : true;
  }
  // The first of all moves no other.
  if (!list.querySelector('.comment')) return true;
  const { top, bottom } = list.getBoundingClientRect();
  return sorting === 'oldest' ? isOutside(bottom) : top >= innerHeight;
}

const isOutside = (at: number) => at <= 0 || at >= innerHeight;

/** What must stay where it is, and where that was. */
export interface Anchor {
  element: Element;
  top: number;
}

/** What somebody looks at: the field they write in, or else the first comment in view, or the list's end above it. */
export function anchorIn(list: HTMLElement): Anchor | null {
  const { top, bottom } = list.getBoundingClientRect();
  if (top >= innerHeight) return null;
  const focused = document.activeElement;
  if (focused && list.contains(focused) && isInView(focused)) return anchorAt(focused);
  const first = bottom > 0 ? firstInView(list.querySelectorAll('.comment')) : list.nextElementSibling;
  return first ? anchorAt(first) : null;
}

/** Scrolls by as much as the anchor has moved, if it is still there. Out: by how much it is off now, in pixels. */
export function holdStill({ element, top }: Anchor): number {
  if (!element.isConnected) return 0;
  const moved = element.getBoundingClientRect().top - top;
  if (Math.abs(moved) < 0.5) return moved;
  scrollBy({ top: moved, behavior: 'instant' });
  return element.getBoundingClientRect().top - top;
}

const anchorAt = (element: Element): Anchor => ({ element, top: element.getBoundingClientRect().top });

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** Comments stand one below the other, so that a few looks find the first whose end is in view. */
function firstInView(comments: ArrayLike<Element>): Element | undefined {
  let from = 0;
  let to = comments.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((comments[middle]?.getBoundingClientRect().bottom ?? 0) > 0) to = middle;
    else from = middle + 1;
  }
  return comments[from];
}
