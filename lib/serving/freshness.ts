import { setTimeout as pause } from 'node:timers/promises';
import type { TenantId } from '@/db/tenancy';

/** How old a state may be that a page shows, in milliseconds, with some left for the way. */
const LONGEST_MS = 900;
/** A busy thread's pages are looked at again no more often than this, in milliseconds. */
const SPACING_MS = 100;
/** Of so many threads it is remembered when this process last heard of them. */
const THREADS = 10_000;

/** Something that was read at a time (`performance.now()`), of a thread. */
interface Read {
  readAt: number;
  tenantId: TenantId;
  threadId: string;
}

export interface Freshness {
  /** This process heard that a thread has changed. */
  changed: (tenantId: TenantId, threadId: string) => void;
  /** Whether what was read then is still right for the state at most a second ago, as far as this process knows. */
  isFresh: (read: Read) => boolean;
  /** Lets what was read a moment ago rest, so that a busy thread is not read for each of its changes. */
  rest: (readAt: number) => Promise<unknown>;
}

/** Knows how long what was read of a thread counts: until this process hears of a change, and never longer than a second. */
export function newFreshness(): Freshness {
  const heard = new Map<string, number>();
  let forgotAt = -1;
  return {
    changed: (tenantId, threadId) => {
      if (heard.size >= THREADS) {
        heard.clear();
        forgotAt = performance.now();
      }
      heard.set(`${tenantId} ${threadId}`, performance.now());
    },
    isFresh: ({ readAt, tenantId, threadId }) =>
      performance.now() - readAt < LONGEST_MS && (heard.get(`${tenantId} ${threadId}`) ?? forgotAt) < readAt,
    rest: (readAt) => pause(Math.max(0, readAt + SPACING_MS - performance.now())),
  };
}
