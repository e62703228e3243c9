import { followThread } from '@/components/live/follow-thread';
import { freePort } from '../servers';
import { type App, BUILT, startApp } from './app';
import { chanceFrom } from './chance';
import { type History, newHistory } from './history';
import { pathTo } from './path';
import type { Rig } from './rig';
import { Secrets } from './secrets';
import type { Need } from './system';
import type { Verdict } from './verdict';
import type { FollowThread } from './watcher';
import { type Ground, twoPlaces } from './world';

/** What a play may use, and how long it may be. */
export interface Stage {
  ground: Ground;
  long: boolean;
  seed: number;
  /** The server's bundle and the page's follower; a mutant brings others. */
  program: string;
  follow: FollowThread;
  /** How long all may need to be current after the last fault, in milliseconds. */
  patienceMs: number;
  /** How soon hidden words must be gone, in milliseconds; null: as soon as is promised for what the play sets up. */
  graceMs: number | null;
}

/** What a play came to: properties, and figures for the table. */
export interface Outcome {
  verdicts: Verdict[];
  figures: Record<string, string | number>;
  /** All that happened, to be written down where a property broke. */
  history: History;
}

/** A play on the stage: one kind of fault, or several. */
export interface Play {
  name: string;
  says: string;
  /** Whether it is also given in the short form. */
  short: boolean;
  /** What it needs from the system's packages. */
  needs: readonly Need[];
  run(stage: Stage): Promise<Outcome>;
}

export const stageOn = (ground: Ground, seed: number, long: boolean): Stage => ({
  ...{ ground, seed, long },
  program: BUILT,
  follow: followThread,
  patienceMs: long ? CONVERGE_MS : SHARED_MS,
  graceMs: long ? null : SHARED_GRACE_MS,
});

/** What is promised; and what is waited for in the short form, which runs beside whatever else there is to do. */
const CONVERGE_MS = 10_000;
const SHARED_MS = 40_000;

/** The same for how soon hidden words are gone: without Redis a process finds by itself what the other one did. */
const GRACE_MS = 1_000;
const NO_HINT_MS = 2_000;
const SHARED_GRACE_MS = 4_000;

export interface Setting {
  threads: number;
  people: number;
  apps: number;
  /** What the processes find in their environment beside the database. */
  environment?: Record<string, string>;
  /** What only the first of them finds there. */
  first?: Record<string, string>;
  /** One address by which browsers reach it; absent: the first process's own. */
  publicPort?: number;
  databasePort?: number;
}

/** Two towns, and so many processes of the app on the stage's database. Out: a rig, and how to take it down. */
export async function setUp(stage: Stage, setting: Setting): Promise<Rig & { close(): Promise<void> }> {
  const { ground, follow, seed, long, patienceMs } = stage;
  const history = newHistory();
  const places = await twoPlaces(setting);
  const ports = await freePorts(setting.apps);
  const origin = `http://localhost:${setting.publicPort ?? ports[0]}`;
  const database = new URL(stage.ground.adminUrl);
  if (setting.databasePort) database.port = String(setting.databasePort);
  const environment: Record<string, string> = {
    DATABASE_URL: database.href,
    PUBLIC_URL: origin,
    ...setting.environment,
  };
  const apps: App[] = [];
  for (const [index, port] of ports.entries())
    apps.push(
      await startApp(
        {
          ...{ name: `app ${index + 1}`, port, program: stage.program },
          environment: index === 0 ? { ...environment, ...setting.first } : environment,
        },
        history,
      ),
    );
  const graceMs = stage.graceMs ?? (setting.apps === 1 || environment.REDIS_URL ? GRACE_MS : NO_HINT_MS);
  const paths = ports.map((port) => pathTo(() => port));
  return {
    ...{ ground, places, origin, apps, paths, history, follow, long, patienceMs },
    calm: paths[0] ?? pathTo(() => 0),
    secrets: new Secrets(graceMs),
    graceMs,
    chance: chanceFrom(seed),
    close: async () => {
      await Promise.all(apps.map((app) => app.end('SIGTERM')));
    },
  };
}

async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  while (ports.length < count) {
    const port = await freePort();
    if (!ports.includes(port)) ports.push(port);
  }
  return ports;
}
