import { setTimeout as pause } from 'node:timers/promises';
import { type App, restart } from '../app';
import { killBackend, killPostmaster } from '../database-faults';
import { figuresOf } from '../figures';
import { during, moreYes } from '../history';
import { type Cast, play, type Rig } from '../rig';
import { type Play, setUp } from '../stage';

const CAST: Cast = {
  ...{ watchers: 196, posters: 40, thinkMs: 900, posts: 10_000, longestMs: 900_000 },
  ...{ moderateEveryMs: 350, lookEveryMs: 250, copies: 0.1, forms: true, browsers: 4 },
};
const BRIEF: Cast = {
  ...CAST,
  browsers: 0,
  watchers: 40,
  posters: 16,
  thinkMs: 300,
  posts: 300,
  longestMs: 10_000,
  moderateEveryMs: 250,
  lookEveryMs: 100,
};

/** One process of the platform on one PostgreSQL, both of which are killed again and again. */
export const kills: Play = {
  name: 'kills',
  says: 'the app and PostgreSQL are killed, stopped for seconds and restarted',
  short: true,
  needs: [],
  async run(stage) {
    const rig = await setUp(stage, { threads: 3, people: 60, apps: 1 });
    try {
      const [app] = rig.apps as [App];
      const faults = stage.long
        ? { kill: 50, postmaster: 10, backend: 20, freeze: 5, term: 5 }
        : { kill: 2, postmaster: 1, backend: 1, freeze: 1, term: 0 };
      const order = rig.chance.shuffle(listOf(faults));
      const calmMs = stage.long ? 3_000 : 300;
      const played = await play(rig, stage.long ? CAST : BRIEF, async () => {
        for (const fault of order) {
          await moreYes(rig.history, 20);
          await pause(rig.chance.between(0.2, 1) * calmMs);
          await breakBy[fault](rig, app);
        }
      });
      return { verdicts: played.verdicts, figures: figuresOf(rig, played, faults), history: rig.history };
    } finally {
      await rig.close();
    }
  },
};

type Fault = 'kill' | 'postmaster' | 'backend' | 'freeze' | 'term';

const breakBy: Record<Fault, (rig: Rig, app: App) => Promise<void>> = {
  kill: ({ history }, app) => restart(app, history, 'SIGKILL'),
  term: ({ history }, app) => restart(app, history, 'SIGTERM'),
  postmaster: ({ ground, history }) => during(history, 'postmaster', () => killPostmaster(ground)),
  backend: ({ ground, history, chance }) => during(history, 'backend', () => killBackend(ground, chance)),
  freeze: ({ history, paths, chance }, app) =>
    during(history, 'freeze', () =>
      paths.reduce(
        (work, path) => () => path.holding(work),
        () => app.freeze(chance.between(1_000, 3_000)),
      )(),
    ),
};

const listOf = (faults: Record<Fault, number>): Fault[] =>
  Object.entries(faults).flatMap(([fault, times]) => Array.from({ length: times }, () => fault as Fault));
