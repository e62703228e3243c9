import { setTimeout as pause } from 'node:timers/promises';
import { askHttp } from '../ask';
import { figuresOf } from '../figures';
import { during, moreYes } from '../history';
import { openProxy } from '../proxy';
import { type Cast, play, type Rig } from '../rig';
import { type Play, setUp } from '../stage';
import type { Verdict } from '../verdict';

const CAST: Cast = {
  ...{ watchers: 60, posters: 40, thinkMs: 200, posts: 0, longestMs: 0 },
  ...{ moderateEveryMs: 1_000, lookEveryMs: 500, copies: 0, forms: false },
};

/** How long PostgreSQL takes longer, each way together, and for how long, in milliseconds. */
const SLOWER_MS = 500;
const LONG_MS = 60_000;
/** A post is acknowledged or refused within this time. */
const ANSWER_MS = 5_000;

/** Everything that is asked of PostgreSQL takes half a second longer, for a minute. */
export const slowDatabase: Play = {
  name: 'slow-database',
  says: 'PostgreSQL answers half a second later for a minute',
  short: false,
  needs: [],
  async run(stage) {
    const database = await openProxy(() => stage.ground.port);
    const rig = await setUp(stage, { threads: 3, people: 60, apps: 1, databasePort: database.port });
    const pages: number[] = [];
    let [from, to] = [0, 0];
    try {
      const played = await play(rig, CAST, async () => {
        await moreYes(rig.history, 50);
        // Pages that somebody has looked at before are shown all the while.
        for (const { path } of rig.places.flatMap(({ threads }) => threads)) await lookAt(rig, path);
        from = performance.now();
        await during(rig.history, 'slow database', async () => {
          database.weather({ kind: 'slow', delayMs: SLOWER_MS / 2 });
          const late = performance.now() + LONG_MS;
          while (performance.now() < late) pages.push(await publicPage(rig));
          database.weather({ kind: 'calm' });
          to = performance.now();
        });
      });
      const verdict = answered(rig, from, to);
      pages.sort((one, other) => one - other);
      const figures = {
        ...figuresOf(rig, played, { 'slow minute': 1 }),
        'public page meanwhile, ms (p50 / p99)': `${at(pages, 0.5)} / ${at(pages, 0.99)}`,
      };
      return { verdicts: [...played.verdicts, verdict], figures, history: rig.history };
    } finally {
      await rig.close();
      await database.close();
    }
  },
};

async function publicPage(rig: Rig): Promise<number> {
  await pause(100);
  const begun = performance.now();
  await lookAt(rig, rig.chance.pick(rig.chance.pick(rig.places).threads).path);
  return performance.now() - begun;
}

const lookAt = ({ apps, origin }: Rig, path: string) => askHttp({ port: apps[0]?.port ?? 0, path, origin });

function answered({ history }: Rig, from: number, to: number): Verdict {
  const meanwhile = history.attempts.filter(({ at }) => at > from && at < to);
  const late = meanwhile.filter(({ tookMs }) => tookMs > ANSWER_MS);
  const longest = Math.round(Math.max(0, ...meanwhile.map(({ tookMs }) => tookMs)));
  const broken = late.map(({ tookMs, outcome }) => `${outcome} after ${Math.round(tookMs)} ms`);
  return {
    id: 'D11',
    says: `each post is answered within 5 s meanwhile (longest ${longest} ms)`,
    looked: meanwhile.length,
    broken,
  };
}

const at = (sorted: readonly number[], share: number) =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
