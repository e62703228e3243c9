import { setTimeout as pause } from 'node:timers/promises';
import { procText } from '../proc';

/** What a piece of work gave, how long it took, and how long nobody else had a turn meanwhile; in milliseconds. */
export interface Watched<T> {
  value: T;
  took: number;
  /** By the clock; on a busy computer this is also how long the process itself waited for its turn. */
  longestPause: number;
  /** The same by the CPU that the process's main thread used: what is the work's own fault, however busy the computer. */
  longestWork: number;
}

const LOOK_MS = 1;

/** Does some work, and watches the event loop of this process meanwhile. */
export async function watched<T>(work: () => Promise<T>): Promise<Watched<T>> {
  let last = { at: performance.now(), ran: ranOfThread() };
  const longest = { pause: 0, work: 0 };
  const look = () => {
    const next = { at: performance.now(), ran: ranOfThread() };
    longest.pause = Math.max(longest.pause, next.at - last.at - LOOK_MS);
    longest.work = Math.max(longest.work, next.ran - last.ran);
    last = next;
  };
  const looking = setInterval(look, LOOK_MS);
  await pause(10 * LOOK_MS);
  longest.pause = 0;
  longest.work = 0;
  const began = performance.now();
  const value = await work();
  const took = performance.now() - began;
  look();
  clearInterval(looking);
  return { value, took, longestPause: longest.pause, longestWork: longest.work };
}

/** Milliseconds that this thread ran so far, by the scheduler's count. Linux only. */
const ranOfThread = (): number => Number(procText('/proc/thread-self/schedstat').split(' ')[0]) / 1e6;
