import { setTimeout as pause } from 'node:timers/promises';
import type postgres from 'postgres';
import { type App, restart } from '../app';
import { killPostmaster, look } from '../database-faults';
import { during, moreYes } from '../history';
import { openRedis } from '../redis';
import { type Cast, play } from '../rig';
import { setUp } from '../stage';
import { missing } from '../system';
import type { Drill } from './mutant';

const CAST: Cast = {
  ...{ watchers: 8, posters: 16, thinkMs: 15, posts: 0, longestMs: 0 },
  ...{ moderateEveryMs: 0, lookEveryMs: 0, copies: 0, forms: false },
};

/** PostgreSQL is killed under many who write, after something was done to it while the app ran already. */
export const databaseCrash =
  (meddle: (sql: postgres.Sql) => Promise<void>): Drill =>
  async (stage) => {
    const rig = await setUp(stage, { threads: 1, people: 20, apps: 1 });
    const sql = look(stage.ground);
    await meddle(sql).finally(() => sql.end());
    const crash = () => during(rig.history, 'postmaster', () => killPostmaster(stage.ground));
    return playAndClose(rig, CAST, async () => {
      await moreYes(rig.history, 200);
      await crash();
      await moreYes(rig.history, 20);
    });
  };

/** The app is killed under many who write. */
export const appCrash: Drill = async (stage) => {
  const rig = await setUp(stage, { threads: 1, people: 20, apps: 1 });
  return playAndClose(rig, CAST, async () => {
    for (const _ of [1, 2]) {
      await moreYes(rig.history, 150);
      await restart(rig.apps[0] as App, rig.history, 'SIGKILL');
      await moreYes(rig.history, 10);
    }
  });
};

/** Everything is sent two to five times at once. */
export const copies: Drill = async (stage) => {
  const rig = await setUp(stage, { threads: 1, people: 20, apps: 1 });
  return playAndClose(rig, { ...CAST, copies: 1, thinkMs: 50 }, () => moreYes(rig.history, 300));
};

/** Pages lose their connection again and again while others write in a busy thread. */
export const comingAndGoing: Drill = async (stage) => {
  const rig = await setUp(stage, { threads: 1, people: 20, apps: 1 });
  return playAndClose(rig, { ...CAST, watchers: 16 }, async (crowd) => {
    for (let index = 0; index < 60; index++) {
      crowd[index % crowd.length]?.socket.drop();
      await pause(60);
    }
  });
};

/** Two towns with threads of one id, in both of which people write. */
export const twoTowns: Drill = async (stage) => {
  const rig = await setUp(stage, { threads: 1, people: 20, apps: 1 });
  return playAndClose(rig, { ...CAST, thinkMs: 50 }, () => moreYes(rig.history, 100));
};

/** Two processes on one database, and one thread in which people write on both. */
export const twoProcesses: Drill = async (stage) => {
  const rig = await setUp(stage, { threads: 1, people: 30, apps: 2 });
  return playAndClose(rig, { ...CAST, posters: 24 }, () => moreYes(rig.history, 500));
};

/** The same with a Redis between them that is gone while people write. Without one here, it is gone from the start. */
export const redisGone: Drill = async (stage) => {
  const redis = missing(['redis']) ? null : await openRedis();
  const environment: Record<string, string> = redis ? { REDIS_URL: `redis://127.0.0.1:${redis.port}` } : {};
  const rig = await setUp(stage, { threads: 1, people: 20, apps: 2, environment });
  try {
    return await playAndClose(rig, { ...CAST, thinkMs: 100 }, async () => {
      await moreYes(rig.history, 50);
      if (redis) await during(rig.history, 'Redis', () => redis.kill(true, 1_500));
    });
  } finally {
    await redis?.close();
  }
};

type Acting = Parameters<typeof play>[2];

async function playAndClose(rig: Awaited<ReturnType<typeof setUp>>, cast: Cast, acting: Acting) {
  try {
    return (await play(rig, cast, acting)).verdicts;
  } finally {
    await rig.close();
  }
}
