import { logFault } from '@/lib/log';
import { inRounds } from '@/lib/rounds';
import { tenantsWaiting } from '../queries/waiting';
import { enterWaiting } from './enter-waiting';

const ROUND_MS = 1_000;

/**
 * Every second enters what was noted, one town after the other, so that who writes does not wait for it. Out: how to stop,
 * which waits for the town that it is at.
 */
export const startEntering = (): (() => Promise<void>) =>
  inRounds({ everyMs: ROUND_MS }, async (isEnding) => {
    for (const id of await tenantsWaiting())
      if (!isEnding()) await enterWaiting(id).catch((error) => void logFault(error, { tenant: id }));
  });
