/** After so many minutes without a pause, or so many cases, a pause is suggested. */
export const BREAK_MINUTES = 45;
export const BREAK_CASES = 60;
/** So long nothing was done is a pause, in minutes. */
export const PAUSE_MINUTES = 5;

/** A moderator's work since their last pause, as their own browser remembers it, and nobody else. */
export interface Work {
  /** Milliseconds since 1970. */
  since: number;
  last: number;
  cases: number;
  /** The case that was seen last: to see it again is no other one. */
  caseId: string | null;
}

/** The work with one more sign of it: the queue (`null`) or a case is looked at. In: `null` where none is remembered. */
export function workedOn(before: Work | null, caseId: string | null, now: number): Work {
  const isGoingOn = before !== null && now >= before.last && now - before.last < PAUSE_MINUTES * 60_000;
  const work = isGoingOn ? before : { since: now, last: now, cases: 0, caseId: null };
  const isNext = caseId !== null && caseId !== work.caseId;
  return { ...work, last: now, cases: work.cases + (isNext ? 1 : 0), caseId: caseId ?? work.caseId };
}

/** Whether it is time for a pause. */
export const isLong = ({ since, last, cases }: Work): boolean =>
  cases >= BREAK_CASES || last - since >= BREAK_MINUTES * 60_000;
