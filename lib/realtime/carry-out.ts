import { isRefusal, Refusal } from '@/lib/errors';
import { logFault } from '@/lib/log';
import type { Answer, ValueOf, Viewer, Wish } from './events';

/** What carries out each wish. The wish is parsed by the command itself. */
export type Wishes = { [E in Wish]: (viewer: Viewer, wish: unknown) => Promise<ValueOf<E>> };

/** Wishes a connection may have at once, and how many more each second. */
const BURST = 40;
const PER_SECOND = 20;

/**
 * The door of sockets: takes every wish of a connection, slows down who has too many, and answers with a value, a
 * refusal, or the id of a fault. A wish that nobody knows, or that wants no answer, is not heard.
 */
export function takeWishes(viewer: Viewer, wishes: Wishes): void {
  const bucket = { left: BURST, at: performance.now() };
  viewer.onAny((event: string, wish: unknown, answer: unknown) => {
    if (typeof answer !== 'function' || !Object.hasOwn(wishes, event)) return;
    const carryOut = wishes[event as Wish];
    const work = takeFrom(bucket) ? () => carryOut(viewer, wish) : refuseHaste;
    void asAnswer(work, event).then((given) => answer(given));
  });
}

async function asAnswer(work: () => Promise<unknown>, event: string): Promise<Answer<unknown>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (isRefusal(error)) return { ok: false, kind: error.kind, code: error.code, facts: error.facts };
    return { ok: false, kind: 'Fault', code: 'fault', facts: { id: logFault(error, { event }) } };
  }
}

function takeFrom(bucket: { left: number; at: number }): boolean {
  const now = performance.now();
  bucket.left = Math.min(BURST, bucket.left + ((now - bucket.at) / 1000) * PER_SECOND);
  bucket.at = now;
  if (bucket.left < 1) return false;
  bucket.left -= 1;
  return true;
}

async function refuseHaste(): Promise<never> {
  throw new Refusal('TooMany', 'wishes.too-many', { seconds: 1 });
}
