import { setTimeout as pause } from 'node:timers/promises';
import type { TenantId } from '@/db/tenancy';

/** How old a state may be that a page shows, in milliseconds, with some left for the way. */
const LONGEST_MS = 900;
/** For how long a page that lacks new comments only is better than none while the database is slow, in milliseconds. */
const STALE_MS = 30_000;
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
  /** This process heard that a thread has changed; `onlyMore`: by new comments, so that nothing was taken away. */
  changed: (tenantId: TenantId, threadId: string, onlyMore: boolean) => void;
  /** Whether what was read then is still right for the state at most a second ago, as far as this process knows. */
  isFresh: (read: Read) => boolean;
  /** Whether what was read then lacks new comments at most, as far as this process knows. */
  lacksAtMost: (read: Read) => boolean;
  /** Lets what was read a moment ago rest, so that a busy thread is not read for each of its changes. */
  rest: (readAt: number) => Promise<unknown>;
}

/**
 * Knows how long what was read of a thread counts: until this process hears of a change, and never longer than a second.
 * Only a process that is alone can be certain to hear of everything that was taken away (`isAlone`).
 */
export function newFreshness(isAlone: boolean): Freshness {
  const heard = new Map<string, { any: number; less: number }>();
  let forgotAt = -1;
  const heardOf = ({ tenantId, threadId }: Read) =>
    heard.get(`${tenantId} ${threadId}`) ?? { any: forgotAt, less: forgotAt };
  return {
    changed: (tenantId, threadId, onlyMore) => {
      const now = performance.now();
      if (heard.size >= THREADS) {
        heard.clear();
        forgotAt = now;
      }
      const key = `${tenantId} ${threadId}`;
      heard.set(key, { any: now, less: onlyMore ? (heard.get(key)?.less ?? forgotAt) : now });
    },
    isFresh: (read) => performance.now() - read.readAt < LONGEST_MS && heardOf(read).any < read.readAt,
    lacksAtMost: (read) => isAlone && performance.now() - read.readAt < STALE_MS && heardOf(read).less < read.readAt,
    rest: (readAt) => pause(Math.max(0, readAt + SPACING_MS - performance.now())),
  };
}
