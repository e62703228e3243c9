/** What something is now, what it was before each step, and what it was before steps were taken back. */
export interface Steps<T> {
  past: readonly T[];
  now: T;
  future: readonly T[];
}

export const firstStep = <T>(now: T): Steps<T> => ({ past: [], now, future: [] });

/** One step on; what had been taken back before is gone. */
export const stepped = <T>({ past, now }: Steps<T>, next: T): Steps<T> => ({
  past: [...past, now],
  now: next,
  future: [],
});

/** Another view of the same, which nobody would want to take back. */
export const seenAs = <T>(steps: Steps<T>, now: T): Steps<T> => ({ ...steps, now });

/** One step back; the same where there is none. */
export function undone<T>({ past, now, future }: Steps<T>): Steps<T> {
  const before = past.at(-1);
  return before === undefined
    ? { past, now, future }
    : { past: past.slice(0, -1), now: before, future: [now, ...future] };
}

/** The step that was taken back last once more; the same where there is none. */
export function redone<T>({ past, now, future }: Steps<T>): Steps<T> {
  const [next, ...rest] = future;
  return next === undefined ? { past, now, future } : { past: [...past, now], now: next, future: rest };
}
