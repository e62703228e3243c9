import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../servers';
import { type App, restart } from '../app';
import { figuresOf } from '../figures';
import { during, moreYes } from '../history';
import { openNginx } from '../nginx';
import { pathTo } from '../path';
import { openRedis, type Redis } from '../redis';
import { type Cast, play, type Rig } from '../rig';
import { type Play, setUp } from '../stage';

const LONG: Cast = {
  ...{ watchers: 196, posters: 40, thinkMs: 900, posts: 5_000, longestMs: 600_000 },
  ...{ moderateEveryMs: 350, lookEveryMs: 250, copies: 0.2, forms: true },
};
const SHORT: Cast = { ...LONG, watchers: 30, posters: 12, thinkMs: 300, posts: 150, longestMs: 8_000 };

/** Two processes behind a real nginx, with a real Redis between them; each of the three is killed and stopped. */
export const twoProcesses: Play = {
  name: 'two-processes',
  says: 'two processes behind nginx with Redis: processes killed, Redis killed, wiped and stopped',
  short: true,
  needs: ['redis', 'nginx'],
  async run(stage) {
    const redis = await openRedis();
    const publicPort = await freePort();
    const environment = { REDIS_URL: `redis://127.0.0.1:${redis.port}` };
    const rig = await setUp(stage, { threads: 3, people: 60, apps: 2, environment, publicPort });
    const nginx = await openNginx(
      publicPort,
      rig.apps.map(({ port }) => port),
    );
    rig.calm = pathTo(() => publicPort);
    rig.paths = [rig.calm];
    const faults = stage.long ? LONG_FAULTS : SHORT_FAULTS;
    try {
      const played = await play(rig, stage.long ? LONG : SHORT, async () => {
        for (const fault of rig.chance.shuffle(listOf(faults))) {
          await moreYes(rig.history, 15);
          await pause(rig.chance.between(100, stage.long ? 2_000 : 200));
          await breakBy[fault](rig, redis, stage.long ? 10_000 : 1_500);
        }
      });
      return { verdicts: played.verdicts, figures: figuresOf(rig, played, faults), history: rig.history };
    } finally {
      await rig.close();
      await nginx.close();
      await redis.close();
    }
  },
};

const LONG_FAULTS = { 'killed process': 10, 'killed Redis': 5, 'wiped Redis': 5, 'stopped Redis': 5 };
const SHORT_FAULTS = { 'killed process': 2, 'killed Redis': 1, 'wiped Redis': 1, 'stopped Redis': 1 };
type Fault = keyof typeof LONG_FAULTS;

const listOf = (faults: Record<Fault, number>): Fault[] =>
  Object.entries(faults).flatMap(([fault, times]) => Array.from({ length: times }, () => fault as Fault));

const breakBy: Record<Fault, (rig: Rig, redis: Redis, longMs: number) => Promise<void>> = {
  'killed process': ({ apps, chance, history }) => restart(chance.pick<App>(apps), history, 'SIGKILL'),
  'killed Redis': ({ history, chance }, redis) =>
    during(history, 'killed Redis', () => redis.kill(false, chance.between(0, 1_500))),
  'wiped Redis': ({ history, chance }, redis) =>
    during(history, 'wiped Redis', () => redis.kill(true, chance.between(0, 1_500))),
  'stopped Redis': ({ history }, redis, longMs) => during(history, 'stopped Redis', () => redis.freeze(longMs)),
};
