import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from '../chance';
import { figuresOf } from '../figures';
import { during, moreYes } from '../history';
import { badWeather, type Path, pathTo, UNNOTICED_MS } from '../path';
import { type NetworkProxy, openProxy, type Weather } from '../proxy';
import { type Cast, play } from '../rig';
import { type Play, setUp } from '../stage';

const LONG: Cast = {
  ...{ watchers: 120, posters: 30, thinkMs: 700, posts: 3_000, longestMs: 600_000 },
  ...{ moderateEveryMs: 350, lookEveryMs: 300, copies: 0.1, forms: true },
};
const SHORT: Cast = { ...LONG, watchers: 30, posters: 12, thinkMs: 300, posts: 150, longestMs: 8_000 };

/** A third of the pages sits behind each of two networks that break; the database behind another one. */
export const network: Play = {
  name: 'network',
  says: 'connections of a part of the pages, and of the platform to PostgreSQL, are cut, lost, delayed and narrowed',
  short: true,
  needs: [],
  async run(stage) {
    const database = await openProxy(() => stage.ground.port);
    const rig = await setUp(stage, { threads: 3, people: 60, apps: 1, databasePort: database.port });
    const proxies = await Promise.all([1, 2].map(() => openProxy(() => rig.apps[0]?.port ?? 0)));
    const rough = proxies.map((proxy) => ({ proxy, path: pathTo(() => proxy.port) }));
    rig.paths = [rig.calm, ...rough.map(({ path }) => path)];
    const faults = stage.long ? { pages: 100, database: 20 } : { pages: 5, database: 2 };
    try {
      const played = await play(rig, stage.long ? LONG : SHORT, async () => {
        for (let index = 0; index < faults.pages; index++) {
          const at = rig.chance.pick(rough);
          await during(rig.history, 'network', () => breakPath(at, rig.chance));
          if (index % 5 === 4) await during(rig.history, 'database network', () => breakDatabase(database, rig.chance));
          await moreYes(rig.history, 10);
          await pause(rig.chance.between(50, 300));
        }
        // Only then the last one is healed for those on it.
        if (stage.long) await pause(UNNOTICED_MS);
        else await during(rig.history, 'database network', () => breakDatabase(database, rig.chance));
      });
      return { verdicts: played.verdicts, figures: figuresOf(rig, played, faults), history: rig.history };
    } finally {
      await rig.close();
      await Promise.all([database, ...proxies].map((proxy) => proxy.close()));
    }
  },
};

async function breakPath({ proxy, path }: { proxy: NetworkProxy; path: Path }, chance: Chance): Promise<void> {
  const weather = chance.pick<Weather | 'RST' | 'FIN'>([
    ...(['RST', 'FIN'] as const),
    { kind: 'cut', by: 'RST' },
    { kind: 'cut', by: 'FIN' },
    { kind: 'half-open' },
    { kind: 'slow', delayMs: 2_000 },
    { kind: 'narrow', bytesPerSecond: 10_000 },
  ]);
  if (typeof weather === 'string') return proxy.blink(weather);
  await badWeather(path, proxy, weather, chance.between(500, 3_000));
}

/** Not for long: what a reader got from the database before a hiding must not arrive long after it. */
async function breakDatabase(proxy: NetworkProxy, chance: Chance): Promise<void> {
  const weather = chance.pick<Weather>([
    { kind: 'cut', by: 'RST' },
    { kind: 'cut', by: 'FIN' },
    { kind: 'slow', delayMs: 300 },
  ]);
  proxy.weather(weather);
  await pause(chance.between(500, 2_000));
  proxy.weather({ kind: 'calm' });
}
