'use client';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ValueOf, Wish } from '@/lib/realtime/events';
import type { ThreadStart } from '@/lib/realtime/model';
import { ask, connection, type Outcome } from './connection';
import { type Followed, type Following, followThread } from './follow-thread';

/** A thread's line to the server: always the same object, to be read where something is drawn. */
export interface Line extends Pick<Following, 'now' | 'onChange' | 'merge'> {
  send: <E extends Wish>(event: E, wish: unknown) => Promise<Outcome<ValueOf<E>>>;
}

/** A thread that the page shows live, and what one can do on its connection. */
export interface LiveThread extends Followed, Pick<Line, 'merge' | 'send'> {}

/** The live state of one thread, as `useLine` has it; drawn anew after every change. */
export function useThread(tenantSlug: string, start: ThreadStart, options: { watch?: boolean } = {}): LiveThread {
  const line = useLine(tenantSlug, start, options);
  return { ...useFollowed(line, (followed) => followed), merge: line.merge, send: line.send };
}

/** One thing of what a line follows; draws anew only when that changes. */
export function useFollowed<T>(line: Line, read: (followed: Followed) => T): T {
  const value = () => read(line.now());
  return useSyncExternalStore(line.onChange, value, value);
}

/**
 * Follows one thread, beginning with what the page was rendered with. `start` may change later (another page of the
 * same thread): what is new in it is taken in. For another thread use another `key`.
 * Not live where `watch` is false, as for totals that one may not see yet; sending works all the same.
 */
export function useLine(tenantSlug: string, start: ThreadStart, { watch = true }: { watch?: boolean } = {}): Line {
  const [following] = useState(() => followThread(start));
  const taken = useRef(start);
  useEffect(() => {
    if (taken.current === start) return;
    taken.current = start;
    following.merge({ comments: start.comments ?? [], annotations: start.annotations ?? [] });
  }, [following, start]);
  useEffect(() => {
    if (!watch) return;
    let stop: (() => void) | null = null;
    let left = false;
    void connection(tenantSlug).then((socket) => {
      if (!left) stop = following.over(socket);
    });
    return () => {
      left = true;
      stop?.();
    };
  }, [following, tenantSlug, watch]);
  const [line] = useState<Line>(() => ({
    now: following.now,
    onChange: following.onChange,
    merge: following.merge,
    send: async (event, wish) => ask(await connection(tenantSlug), event, wish),
  }));
  return line;
}
