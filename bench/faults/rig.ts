import type { App } from './app';
import { openBrowserPages } from './browsers';
import { byteProperties } from './bytes';
import type { Chance } from './chance';
import { converged, crowdOf } from './crowd';
import type { History } from './history';
import { startModeration } from './moderation';
import type { Path } from './path';
import { startPosters } from './posters';
import { storedProperties } from './properties';
import { recovers } from './recovery';
import { screenProperties } from './screens';
import type { Secrets } from './secrets';
import { besideIn, type StoredThread, storedIn } from './stored';
import type { Verdict } from './verdict';
import type { FollowThread, Watcher } from './watcher';
import { startLooking } from './ways-out';
import type { Ground, Place } from './world';

/** Everything that one play needs: where, who, how, and what is kept of it. */
export interface Rig {
  ground: Ground;
  places: readonly Place[];
  /** Where people say that they come from. */
  origin: string;
  apps: App[];
  /** The ways by which pages reach the platform. */
  paths: readonly Path[];
  /** One on which the network is never broken. */
  calm: Path;
  history: History;
  secrets: Secrets;
  chance: Chance;
  follow: FollowThread;
  /** Whether times are judged as well: not in the short form, which runs beside whatever else there is to do. */
  long: boolean;
  patienceMs: number;
  /** How soon hidden words must be gone from everywhere, in milliseconds. */
  graceMs: number;
}

/** How a play is filled. */
export interface Cast {
  watchers: number;
  posters: number;
  thinkMs: number;
  /** At least so many acknowledged posts, however long it takes, up to the longest time in milliseconds. */
  posts: number;
  longestMs: number;
  moderateEveryMs: number;
  lookEveryMs: number;
  copies: number;
  forms: boolean;
  /** How many real pages in a browser watch as well. */
  browsers?: number;
}

export interface Played {
  verdicts: Verdict[];
  crowd: Watcher[];
  stored: StoredThread[];
}

/** Lets people write, read and moderate while `nemesis` breaks things, and judges what is left in the end. */
export async function play(
  rig: Rig,
  cast: Cast,
  nemesis: (crowd: readonly Watcher[]) => Promise<void>,
): Promise<Played> {
  const { places, origin, paths, history, secrets } = rig;
  const ports = rig.apps.map(
    ({ port }) =>
      () =>
        port,
  );
  const crowd = await crowdOf(places, { watchers: cast.watchers, paths, origin }, rig);
  const browsers = cast.browsers ? await openBrowserPages(rig, cast.browsers) : null;
  const formPorts = cast.forms ? ports : [];
  const posters = startPosters(places, { ...cast, paths, formPorts, origin }, rig);
  const moderation = startModeration(places, { everyMs: cast.moderateEveryMs, path: rig.calm, origin }, rig);
  const looking = startLooking(places, { everyMs: cast.lookEveryMs, ports, origin }, rig);
  const late = performance.now() + cast.longestMs;
  await nemesis(crowd);
  while (posters.acknowledged() < cast.posts && performance.now() < late) await tick();
  const healedAt = performance.now();
  await Promise.all([posters.rest(), moderation.rest()]);
  const stored = await storedIn(rig.ground, places);
  const current = await converged(crowd, headIn(stored), healedAt + rig.patienceMs - performance.now());
  const convergedMs = current ? performance.now() - healedAt : null;
  const own = await looking.rest();
  const real = (await browsers?.judge(stored)) ?? [];
  await browsers?.close();
  const beside = new Map(
    await Promise.all(places.map(async (place) => [place.slug, await besideIn(rig.ground, place)] as const)),
  );
  for (const { socket } of crowd) socket.close();
  secrets.close();
  const verdicts = [
    ...storedProperties({ history, stored }),
    ...screenProperties(crowd, stored, rig),
    ...real,
    own,
    ...byteProperties(secrets, beside),
    recovers(history, convergedMs, { timed: rig.long, alone: rig.apps.length === 1 }),
  ];
  return { verdicts, crowd, stored };
}

const tick = () => new Promise((done) => setTimeout(done, 50));

const headIn = (stored: readonly StoredThread[]) => {
  const heads = new Map(stored.map(({ town, threadId, head }) => [`${town} ${threadId}`, head]));
  return ({ wish }: Watcher) => heads.get(`${wish.tenant} ${wish.threadId}`) ?? 0;
};
