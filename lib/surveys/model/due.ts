/** How many responses an anonymous survey counts together at least, so that nobody's stands alone (RELIABILITY 5.8.2). */
export const TOGETHER = 10;
/** … and at least such a part of those it has, since all are mixed then. */
const GROWTH = 0.05;

/** What waits to be counted in one survey. */
export interface Waiting {
  anonymous: boolean;
  closed: boolean;
  /** Responses that are not counted yet. */
  letters: number;
  counted: number;
  /** Whether they have waited for an hour. */
  overdue: boolean;
}

/**
 * Whether the waiting responses are counted now. Those of an anonymous survey wait for enough others; once it has ended
 * nobody comes any more.
 */
export function isDue({ anonymous, closed, letters, counted, overdue }: Waiting): boolean {
  if (letters === 0) return false;
  if (!anonymous || closed) return true;
  return letters >= TOGETHER && (overdue || letters >= counted * GROWTH);
}

/**
 * Whether the public is told the new totals: only when they moved by a whole group, so that no difference of two
 * publications says anything of fewer (V5).
 */
export const isNews = (counted: number, published: number, threshold: number): boolean =>
  counted - published >= threshold;
