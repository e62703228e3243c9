import { useEffect, useRef, useState } from 'react';
import type { LiveThread } from '@/components/live/use-thread';

/** For so long what happens is gathered before the map asks for other tiles, in milliseconds. */
const GATHER_MS = 300;
/** A while longer for each of those who watch, and would all ask at once; up to ten seconds. */
const EACH_MS = 10;
const LONGEST_MS = 10_000;

/**
 * The thread's number, a little later: what is new is drawn over the tiles and what is gone is left out of them at once,
 * so that nobody waits for it.
 */
export function useSettledHead({ state: { head }, watching }: LiveThread): number {
  const [settled, setSettled] = useState(head);
  const now = useRef({ head, watching });
  now.current = { head, watching };
  const isBehind = head !== settled;
  useEffect(() => {
    if (!isBehind) return;
    const later = GATHER_MS + Math.random() * Math.min(LONGEST_MS, now.current.watching * EACH_MS);
    const timer = setTimeout(() => setSettled(now.current.head), later);
    return () => clearTimeout(timer);
  }, [isBehind]);
  return settled;
}
