import type { Window } from './history';
import type { NetworkProxy, Weather } from './proxy';

/** A way from pages to the platform, and when something on it held bytes back, so that they came late. */
export interface Path {
  port(): number;
  /** Whether anything sent between these two moments may have been held back. */
  wasHeld(from: number, to: number): boolean;
  /** Notes that it holds bytes back while `work` goes on, and for a while after, in milliseconds. */
  holding<T>(work: () => Promise<T>, drainMs?: number): Promise<T>;
}

/** How long what was held back needs to arrive once it may, in milliseconds. */
const DRAIN_MS = 2_000;
/** How long nobody may notice that nothing comes through a connection any more, in milliseconds. */
export const UNNOTICED_MS = 25_000;

export function pathTo(port: () => number): Path {
  const held: Omit<Window, 'fault'>[] = [];
  return {
    port,
    wasHeld: (from, to) => held.some((window) => window.from <= to && window.to >= from),
    async holding(work, drainMs = DRAIN_MS) {
      const window = { from: performance.now(), to: Number.POSITIVE_INFINITY };
      held.push(window);
      try {
        return await work();
      } finally {
        window.to = performance.now() + drainMs;
      }
    },
  };
}

/** Bad weather on a path for so long, and calm again. */
export const badWeather = (path: Path, proxy: NetworkProxy, weather: Weather, ms: number): Promise<void> =>
  path.holding(
    async () => {
      proxy.weather(weather);
      await new Promise((done) => setTimeout(done, ms));
      proxy.weather({ kind: 'calm' });
    },
    weather.kind === 'half-open' ? UNNOTICED_MS : DRAIN_MS,
  );
