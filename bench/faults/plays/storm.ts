import { setTimeout as pause } from 'node:timers/promises';
import { type App, restart } from '../app';
import { connectionsOf, look } from '../database-faults';
import { figuresOf } from '../figures';
import { moreYes } from '../history';
import { type Cast, play } from '../rig';
import { type Play, setUp } from '../stage';
import type { Verdict } from '../verdict';

const CAST: Cast = {
  ...{ watchers: 2_000, posters: 10, thinkMs: 1_000, posts: 100, longestMs: 30_000 },
  ...{ moderateEveryMs: 1_000, lookEveryMs: 0, copies: 0, forms: false },
};

/** All connections that the platform's pools may hold together. */
const POOLS = 14;
/** How soon all must be current again after the kill, in milliseconds. */
const CURRENT_MS = 10_000;

/** All pages are thrown off at once, and come back at once. */
export const storm: Play = {
  name: 'storm',
  says: '2,000 pages are thrown off at once by a kill and come back at once',
  short: false,
  needs: [],
  async run(stage) {
    const rig = await setUp(stage, { threads: 3, people: 60, apps: 1 });
    const verdicts: Verdict[] = [];
    const app = rig.apps[0] as App;
    const sql = look(stage.ground);
    let most = 0;
    let memory = 0;
    const looking = setInterval(() => {
      void connectionsOf(sql).then((held) => {
        most = Math.max(most, held);
      });
    }, 100);
    try {
      const played = await play(rig, CAST, async (crowd) => {
        await moreYes(rig.history, 20);
        memory = app.memory();
        const killedAt = performance.now();
        await restart(app, rig.history, 'SIGKILL');
        while (!crowd.every(({ isThere }) => isThere) && performance.now() - killedAt < 60_000) await pause(50);
        const backMs = performance.now() - killedAt;
        const late = crowd.filter(({ isThere }) => !isThere).length;
        const grown = app.memory() / memory;
        verdicts.push(
          verdict(
            'all pages are current within 10 s',
            backMs <= CURRENT_MS,
            `${Math.round(backMs)} ms, ${late} of ${crowd.length} missing`,
          ),
          verdict('memory at most doubles', grown <= 2, `${grown.toFixed(2)} times ${Math.round(memory / 1e6)} MB`),
        );
      });
      verdicts.push(verdict('database connections stay within the pools', most <= POOLS, `${most} of ${POOLS}`));
      const figures = { ...figuresOf(rig, played, { 'kill with 2,000 pages': 1 }), ...inFigures(verdicts) };
      return { verdicts: [...played.verdicts, ...verdicts], figures, history: rig.history };
    } finally {
      clearInterval(looking);
      await sql.end({ timeout: 1 });
      await rig.close();
    }
  },
};

const verdict = (says: string, holds: boolean, figure: string): Verdict => ({
  id: 'D4',
  says: `${says}: ${figure}`,
  looked: 1,
  broken: holds ? [] : [figure],
});

const inFigures = (verdicts: readonly Verdict[]) =>
  Object.fromEntries(verdicts.map(({ says }) => says.split(': ') as [string, string]));
