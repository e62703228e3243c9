import { setTimeout as pause } from 'node:timers/promises';
import type { Path } from './path';
import { type Around, Watcher } from './watcher';
import type { Place } from './world';

export interface CrowdWish {
  watchers: number;
  paths: readonly Path[];
  origin: string;
}

/** How long all may need to come in, in milliseconds. */
const COMING_MS = 30_000;
const LOOK_MS = 25;

/** Opens pages on all threads of both towns in turn: visitors, residents, and a moderator here and there. */
export async function crowdOf(places: readonly Place[], { watchers, paths, origin }: CrowdWish, around: Around) {
  const spots = places.flatMap((place) => place.threads.map(({ threadId }) => ({ place, threadId })));
  const crowd = Array.from({ length: watchers }, (_, index) => {
    const { place, threadId } = pick(spots, index);
    const path = pick(paths, Math.floor(index / spots.length));
    const kind = index % 17 === 16 ? 'moderator' : index % 2 === 0 ? 'visitor' : 'resident';
    const cookie = kind === 'visitor' ? null : kind === 'moderator' ? place.moderator : pick(place.cookies, index);
    const address = `10.1.${index >> 8}.${index & 255}`;
    const door = { port: path.port, path, origin, tenant: place.slug, cookie, address };
    return new Watcher({ ...door, threadId, moderator: kind === 'moderator', name: `${kind} ${index}` }, around);
  });
  const until = performance.now() + COMING_MS;
  while (!crowd.every(({ isThere }) => isThere)) {
    if (performance.now() > until)
      throw new Error(`${crowd.filter(({ isThere }) => !isThere).length} watchers did not get in.`);
    await pause(LOOK_MS);
  }
  return crowd;
}

/** Waits until all pages show their thread up to these numbers. Out: whether they did in so many milliseconds. */
export async function converged(
  crowd: readonly Watcher[],
  headOf: (watcher: Watcher) => number,
  patienceMs: number,
): Promise<boolean> {
  const until = performance.now() + patienceMs;
  const behind = (watcher: Watcher) => !watcher.isThere || watcher.head < headOf(watcher);
  while (crowd.some(behind)) {
    if (performance.now() > until) return false;
    await pause(LOOK_MS);
  }
  return true;
}

const pick = <T>(list: readonly T[], index: number): T => {
  const picked = list[index % list.length];
  if (picked === undefined) throw new Error('Nothing to pick from.');
  return picked;
};
