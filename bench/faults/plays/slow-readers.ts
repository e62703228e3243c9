import { setTimeout as pause } from 'node:timers/promises';
import type { App } from '../app';
import { figuresOf } from '../figures';
import { during, moreYes } from '../history';
import { pathTo } from '../path';
import { type Cast, play } from '../rig';
import { type Play, setUp } from '../stage';
import type { Verdict } from '../verdict';

const LONG: Cast = {
  ...{ watchers: 300, posters: 30, thinkMs: 60, posts: 0, longestMs: 0 },
  ...{ moderateEveryMs: 500, lookEveryMs: 0, copies: 0, forms: false },
};
const SHORT: Cast = { ...LONG, watchers: 30, posters: 16, thinkMs: 25 };

/** What a reader who does not read may cost, in bytes. */
const EACH = 1_000_000;

/** Pages of a busy thread stop reading. They are let go, cost little, and catch up when they read again. */
export const slowReaders: Play = {
  name: 'slow-readers',
  says: 'every sixth page stops reading for a while, in a busy thread',
  short: false,
  needs: [],
  async run(stage) {
    const rig = await setUp(stage, { threads: 1, people: 60, apps: 1 });
    const app = rig.apps[0] as App;
    const asleep = pathTo(() => app.port);
    rig.paths = [...Array.from({ length: 5 }, () => rig.calm), asleep];
    const found = { stopped: 0, letGo: 0, memory: 0 };
    try {
      const played = await play(rig, stage.long ? LONG : SHORT, async (crowd) => {
        const sleepers = crowd.filter(({ wish }) => wish.path === asleep);
        await moreYes(rig.history, stage.long ? 2_000 : 100);
        const before = await peak(app, stage.long);
        for (const { socket } of sleepers) {
          socket.pause();
          socket.on('disconnect', () => void found.letGo++);
        }
        await during(rig.history, 'not reading', () =>
          asleep.holding(async () => {
            if (!stage.long) await moreYes(rig.history, 600);
            Object.assign(found, { stopped: sleepers.length, memory: (await peak(app, stage.long)) - before });
            for (const { socket } of sleepers) socket.resume();
          }),
        );
      });
      const verdicts = [...played.verdicts, ...(stage.long ? [costs(found)] : [])];
      const figures = { ...figuresOf(rig, played, { 'reader that stops': found.stopped }), ...inWords(found) };
      return { verdicts, figures, history: rig.history };
    } finally {
      await rig.close();
    }
  },
};

/** The most memory that it has within a minute: it breathes, and grows by itself while people talk. */
async function peak(app: App, long: boolean): Promise<number> {
  let most = 0;
  for (let look = 0; look < (long ? 120 : 1); look++) {
    await pause(500);
    most = Math.max(most, app.memory());
  }
  return most;
}

interface Found {
  stopped: number;
  letGo: number;
  memory: number;
}

const costs = ({ stopped, memory }: Found): Verdict => ({
  id: 'D5',
  says: `a reader who does not read costs at most 1 MB: ${Math.round(memory / stopped / 1000)} kB`,
  looked: stopped,
  broken: memory > stopped * EACH ? [`${stopped} of them made memory grow by ${Math.round(memory / 1e6)} MB`] : [],
});

const inWords = ({ letGo, stopped, memory }: Found) => ({
  'readers let go': `${letGo} of ${stopped}`,
  'memory meanwhile': `${(memory / 1e6).toFixed(1)} MB more`,
});
