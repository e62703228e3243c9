'use client';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ValueOf, Wish } from '@/lib/realtime/events';
import type { ThreadStart } from '@/lib/realtime/model';
import { ask, connection, type Outcome } from './connection';
import { type Followed, type Following, followThread } from './follow-thread';

/** A thread that the page shows live, and what one can do on its connection. */
export interface LiveThread extends Followed {
  merge: Following['merge'];
  send: <E extends Wish>(event: E, wish: unknown) => Promise<Outcome<ValueOf<E>>>;
}

/**
 * The live state of one thread, beginning with what the page was rendered with. `start` may change later (another
 * page of the same thread): what is new in it is taken in. For another thread use another `key`.
 * Not live where `watch` is false, as for totals that one may not see yet; sending works all the same.
 */
export function useThread(tenantSlug: string, start: ThreadStart, { watch = true } = {}): LiveThread {
  const [following] = useState(() => followThread(start));
  const followed = useSyncExternalStore(following.onChange, following.now, following.now);
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
  const [send] = useState(() => async <E extends Wish>(event: E, wish: unknown): Promise<Outcome<ValueOf<E>>> => {
    const socket = await connection(tenantSlug);
    return ask(socket, event, wish);
  });
  return { ...followed, merge: following.merge, send };
}
