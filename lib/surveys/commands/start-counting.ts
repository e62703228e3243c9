import { logFault } from '@/lib/log';
import { fillCells } from './fill-cells';
import { Rounds } from './rounds';
import { setCounting } from './wake-counting';

/** How often all tenants are looked through for responses that wait. */
const SWEEP_MS = 30_000;

/**
 * Counts responses soon after they came, and looks through all tenants for those that another process left, whose time
 * has come, or whose survey has ended. Out: how to stop, which waits for the round that runs.
 */
export function startCounting(): () => Promise<void> {
  const rounds = new Rounds();
  const sweep = () => void rounds.sweep().catch(logFault);
  const timer = setInterval(sweep, SWEEP_MS);
  setCounting((tenantId, formatId) => rounds.wake(tenantId, formatId));
  sweep();
  void fillCells().catch(logFault);
  return async () => {
    clearInterval(timer);
    setCounting(undefined);
    await rounds.end();
  };
}
