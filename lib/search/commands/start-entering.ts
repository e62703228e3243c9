import { logFault } from '@/lib/log';
import { tenantsWaiting } from '../queries/waiting';
import { enterWaiting } from './enter-waiting';

const ROUND_MS = 1_000;

/**
 * Every second enters what was noted, one town after the other, so that who writes does not wait for it. Out: how to stop,
 * which waits for the town that it is at.
 */
export function startEntering(): () => Promise<void> {
  let isEnding = false;
  let running: Promise<void> | null = null;
  const round = async () => {
    for (const id of await tenantsWaiting())
      if (!isEnding) await enterWaiting(id).catch((error) => void logFault(error, { tenant: id }));
  };
  const timer = setInterval(() => {
    running ??= round()
      .catch((error) => void logFault(error))
      .finally(() => {
        running = null;
      });
  }, ROUND_MS).unref();
  return async () => {
    isEnding = true;
    clearInterval(timer);
    await running;
  };
}
