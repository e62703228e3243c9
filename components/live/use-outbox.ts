'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Facts } from '@/lib/errors';
import type { ValueOf } from '@/lib/realtime/events';
import type { LaterPost } from '../offline/tell-worker';
import type { Outcome } from './connection';
import { useHandOver } from './use-hand-over';
import { useKept } from './use-kept';
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
  /** Until when nothing is sent, since the server said how long to wait; milliseconds as `Date.now`, null: no need. */
  waitsUntil: number | null;
  post: (wish: Omit<W, 'key'>) => void;
  /** Sends what was refused once more, under its old key. */
  again: (key: string) => void;
  /** Forgets what was refused. Out: what it was, to go on writing. */
  takeBack: (key: string) => W | undefined;
}

/** After a fault on the other side, in milliseconds, and how often before somebody has to say so. */
const TRY_AGAIN_MS = 3_000;
const TRIES = 3;

interface Sender<W, E extends Posting> {
  /** Whose it is: nobody else on this browser sends it. */
  name: string;
  onPosted: (posted: ValueOf<E>, wish: W) => void;
  /** How a form would send it, for when the page is closed before it could. */
  later: (wish: W) => LaterPost;
}

/**
 * Sends what was written, in order, until the server has acknowledged it; over lost connections, reloads and crashes.
 */
export function useOutbox<W extends { key: string }, E extends Posting>(
  live: Pick<LiveThread, 'online' | 'send'>,
  event: E,
  { name, onPosted, later }: Sender<W, E>,
): Outbox<W> {
  const [pending, set] = useKept<Pending<W>[]>(`outbox:${name}`);
  const next = pending.find((post) => !post.refused);
  useHandOver(
    name,
    live.online,
    pending.filter((post) => !post.refused).map(({ wish }) => later(wish)),
  );
  const drop = useCallback((key: string) => set((all) => all.filter((post) => post.key !== key)), [set]);
  const mark = useCallback(
    (key: string, refused: Pending<W>['refused']) =>
      set((all) => all.map((post) => (post.key === key ? { ...post, refused } : post))),
    [set],
  );
  const waitsUntil = useSending(live, event, {
    next,
    // In this order, so that it is never nowhere: it is shown twice by nobody, since both have one id.
    acknowledged: ({ key, wish }, value) => {
      onPosted(value, wish);
      drop(key);
    },
    refused: mark,
  });
  return useMemo(
    () => ({
      pending,
      waitsUntil,
      post: (wish) => {
        const key = crypto.randomUUID();
        set((all) => [...all, { key, wish: { ...wish, key } as W, refused: null }]);
      },
      again: (key) => mark(key, null),
      takeBack: (key) => {
        drop(key);
        return pending.find((post) => post.key === key)?.wish;
      },
    }),
    [pending, waitsUntil, set, mark, drop],
  );
}

interface Sending<W, E extends Posting> {
  next: Pending<W> | undefined;
  acknowledged: (post: Pending<W>, value: ValueOf<E>) => void;
  refused: (key: string, refused: { code: string; facts: Facts }) => void;
}

/** Sends the next one whenever there is one and a connection. Out: until when it has to wait. */
function useSending<W, E extends Posting>(
  { online, send }: Pick<LiveThread, 'online' | 'send'>,
  event: E,
  sending: Sending<W, E>,
): number | null {
  const latest = useRef(sending);
  latest.current = sending;
  const busy = useRef(false);
  const faults = useRef(0);
  const [waitsUntil, setWaits] = useState<number | null>(null);
  const [tries, setTries] = useState(0);
  const { next } = sending;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` begins another round.
  useEffect(() => {
    if (!online || !next || busy.current) return;
    busy.current = true;
    void send(event, next.wish).then((outcome) => {
      const rest = restAfter(outcome, faults.current);
      faults.current = outcome.ok || rest === null ? 0 : faults.current + Number(outcome.kind === 'Fault');
      setWaits(!outcome.ok && outcome.kind === 'TooMany' && rest !== null ? Date.now() + rest : null);
      if (outcome.ok) latest.current.acknowledged(next, outcome.value);
      else if (rest === null) latest.current.refused(next.key, { code: outcome.code, facts: outcome.facts });
      // Without a connection it goes on as soon as there is one.
      const isFree = rest === null || (!outcome.ok && outcome.kind === 'Offline');
      if (isFree) busy.current = false;
      const goOn = () => {
        if (!isFree) busy.current = false;
        setWaits(null);
        setTries((count) => count + 1);
      };
      if (rest === null) goOn();
      else setTimeout(goOn, rest);
    });
  }, [online, next, send, event, tries]);
  return waitsUntil;
}

/** How long to rest before the same is sent again, in milliseconds. Null: not at all, it is done or refused. */
function restAfter(outcome: Outcome<unknown>, faults: number): number | null {
  if (outcome.ok) return null;
  if (outcome.kind === 'TooMany') return Math.max(1, Number(outcome.facts.seconds) || 1) * 1000;
  if (outcome.kind === 'Offline') return TRY_AGAIN_MS;
  return outcome.kind === 'Fault' && faults + 1 < TRIES ? TRY_AGAIN_MS : null;
}
