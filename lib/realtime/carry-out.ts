import { isRefusal, Refusal } from '@/lib/errors';
import { keepNetworkPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { logFault } from '@/lib/log';
import type { Answer, ValueOf, Viewer, Wish } from './events';
import { mayWish, senderOfViewer, warn } from './guard';

/** What carries out each wish. The wish is parsed by the command itself. */
export type Wishes = { [E in Wish]: (viewer: Viewer, wish: unknown) => Promise<ValueOf<E>> };

/** How deep a wish's fields may be nested. The deepest there is, an area on a map, has five levels. */
const DEPTH_LIMIT = 8;

/**
 * The door of sockets: takes every wish of a connection, slows down who has too many, and answers with a value, a
 * refusal, or the id of a fault. What no page of ours sends (an event that nobody knows, one that wants no answer, or
 * has no or a bottomless content) is warned about, and in the end costs the connection.
 */
export function takeWishes(viewer: Viewer, wishes: Wishes): void {
  viewer.onAny((event: unknown, ...given: unknown[]) => {
    // What came in one piece with what the connection was closed for.
    if (!viewer.connected) return;
    const answer = given.pop();
    if (typeof answer !== 'function') warn(viewer);
    else void asAnswer(() => fulfil(viewer, wishes, [event, ...given]), String(event)).then((said) => answer(said));
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

async function fulfil(viewer: Viewer, wishes: Wishes, [event, wish, ...more]: unknown[]): Promise<unknown> {
  const objection = objectionTo(viewer, wishes, [event, wish, ...more]);
  if (objection) {
    warn(viewer);
    throw objection;
  }
  keepNetworkPace(viewer.data.actor.tenantId, senderOfViewer(viewer) ?? 'unknown', paces.wish);
  return wishes[event as Wish](viewer, wish);
}

function objectionTo(viewer: Viewer, wishes: Wishes, [event, wish, ...more]: unknown[]): Refusal | null {
  if (!mayWish(viewer)) return new Refusal('TooMany', 'wishes.too-many', { seconds: 1 });
  if (typeof event !== 'string' || !Object.hasOwn(wishes, event)) return new Refusal('Invalid', 'wishes.unknown');
  return more.length > 0 || !isFlat(wish, DEPTH_LIMIT) ? new Refusal('Invalid', 'input.invalid') : null;
}

function isFlat(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((part) => isFlat(part, depth - 1));
}
