'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Action } from './address';

/** What somebody is about to do with a comment. When its form closes, the focus goes back to where it was opened. */
export function useAction(first: Action | null) {
  const [action, set] = useState(first);
  const closed = useRef<Action | null>(null);
  const setAction = useCallback(
    (next: Action | null) =>
      set((now) => {
        closed.current = next === null ? now : null;
        return next;
      }),
    [],
  );
  useEffect(() => {
    if (action !== null || !closed.current) return;
    const { kind, id } = closed.current;
    closed.current = null;
    // Whoever is already elsewhere stays there.
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-action="${kind} ${id}"]`)?.focus({ preventScroll: true });
  }, [action]);
  return { action, setAction };
}
