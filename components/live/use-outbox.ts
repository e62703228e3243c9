'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Facts } from '@/lib/errors';
import type { ValueOf } from '@/lib/realtime/events';
import { kept } from './kept';
import type { LiveThread } from './use-thread';

/** Wishes that add something and carry the id of what they add, so that sending them twice adds it once. */
type Posting = 'comment.post' | 'annotation.add';

/** Something that was written and that the server has not acknowledged. */
export interface Pending<W> {
  key: string;
  wish: W;
  refused: { code: string; facts: Facts } | null;
}

export interface Outbox<W> {
  pending: readonly Pending<W>[];
  post: (wish: Omit<W, 'key'>) => void;
  /** Forgets what was refused. Out: what it was, to go on writing. */
  takeBack: (key: string) => W | undefined;
}

/** After a fault on the other side, in milliseconds. */
const TRY_AGAIN_MS = 3_000;

/**
 * Sends what was written, in order, until the server has acknowledged it; over lost connections, reloads and crashes.
 * `name` says whose it is: nobody else on this browser sends it.
 */
export function useOutbox<W extends { key: string }, E extends Posting>(
  live: LiveThread,
  event: E,
  { name, onPosted }: { name: string; onPosted: (posted: ValueOf<E>) => void },
): Outbox<W> {
  const [pending, set] = useKept<Pending<W>[]>(`outbox:${name}`);
  const sending = useRef(false);
  const posted = useRef(onPosted);
  posted.current = onPosted;
  const { online, send } = live;
  const [tries, setTries] = useState(0);
  const next = pending.find((post) => !post.refused);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` begins another round.
  useEffect(() => {
    if (!online || !next || sending.current) return;
    sending.current = true;
    void send(event, next.wish).then((outcome) => {
      sending.current = false;
      if (outcome.ok) {
        set((all) => all.filter((post) => post.key !== next.key));
        posted.current(outcome.value);
      } else if (outcome.kind === 'Offline' || outcome.kind === 'Fault' || outcome.kind === 'TooMany') {
        setTimeout(() => setTries((count) => count + 1), TRY_AGAIN_MS);
      } else {
        const refused = { code: outcome.code, facts: outcome.facts };
        set((all) => all.map((post) => (post.key === next.key ? { ...post, refused } : post)));
      }
    });
  }, [online, next, send, event, set, tries]);

  const post = useCallback(
    (wish: Omit<W, 'key'>) => {
      const key = crypto.randomUUID();
      set((all) => [...all, { key, wish: { ...wish, key } as W, refused: null }]);
    },
    [set],
  );
  const takeBack = useCallback(
    (key: string) => {
      set((all) => all.filter((post) => post.key !== key));
      return pending.find((post) => post.key === key)?.wish;
    },
    [pending, set],
  );
  return { pending, post, takeBack };
}

/** A list in the browser's storage. Empty at first, since the server cannot know it. */
function useKept<T extends unknown[]>(name: string): [T, (change: (all: T) => T) => void] {
  const [value, setValue] = useState<T>([] as unknown as T);
  useEffect(() => setValue(kept.read(name, [] as unknown as T)), [name]);
  const change = useCallback(
    (how: (all: T) => T) => {
      const changed = how(kept.read(name, [] as unknown as T));
      if (changed.length > 0) kept.write(name, changed);
      else kept.remove(name);
      setValue(changed);
    },
    [name],
  );
  return [value, change];
}
