import { logFault } from './log';

interface Rounds {
  everyMs: number;
  /** When the first one comes; absent: after `everyMs`. */
  firstMs?: number;
}

/**
 * Does work again and again, one round at a time; a round that fails is logged, and the next one comes. `work` asks
 * `isEnding` between its parts. Out: how to stop, which waits for the round that runs.
 */
export function inRounds(
  { everyMs, firstMs }: Rounds,
  work: (isEnding: () => boolean) => Promise<void>,
): () => Promise<void> {
  let ends = false;
  let running: Promise<void> | null = null;
  const begin = () => {
    running ??= work(() => ends)
      .catch((error) => void logFault(error))
      .finally(() => {
        running = null;
      });
  };
  const first = firstMs === undefined ? undefined : setTimeout(begin, firstMs).unref();
  const timer = setInterval(begin, everyMs).unref();
  return async () => {
    ends = true;
    clearTimeout(first);
    clearInterval(timer);
    await running;
  };
}
