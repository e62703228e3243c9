import { logFault } from '@/lib/log';
import { allTenants } from '@/lib/tenants/queries';
import { forgetReporters } from './forget-reporters';

/** How often all tenants are looked through, in milliseconds: six hours. */
const SWEEP_MS = 6 * 3_600_000;

/** Deletes who reported something when its time has come. Out: how to stop, which waits for the round that runs. */
export function startForgetting(): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let isEnding = false;
  const round = async () => {
    for (const { id } of await allTenants())
      if (!isEnding) await forgetReporters(id).catch((error) => void logFault(error));
  };
  const sweep = () => {
    running = running.then(round).catch((error) => void logFault(error));
  };
  const timer = setInterval(sweep, SWEEP_MS);
  sweep();
  return async () => {
    isEnding = true;
    clearInterval(timer);
    await running;
  };
}
