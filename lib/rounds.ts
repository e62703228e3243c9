import { logFault } from './log';

/**
 * Does work again and again, one round at a time; a round that fails is logged, and the next one comes. `work` asks
 * `isEnding` between its parts. Out: how to stop, which waits for the round that runs.
 */
export function inRounds(everyMs: number, work: (isEnding: () => boolean) => Promise<void>): () => Promise<void> {
  let ends = false;
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= work(() => ends)
      .catch((error) => void logFault(error))
      .finally(() => {
        running = null;
      });
  }, everyMs).unref();
  return async () => {
    ends = true;
    clearInterval(timer);
    await running;
  };
}
