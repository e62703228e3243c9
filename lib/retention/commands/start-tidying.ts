import { logFault } from '@/lib/log';
import { allTenants } from '@/lib/tenants/queries';
import { carryOutPeriods } from './carry-out';

/** The first round comes a while after the start, so that a platform that is restarted often does not begin with it. */
const FIRST_MS = 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/**
 * Once a day does what each town's periods ask for, one town after the other. Out: how to stop, which waits for the town
 * that it is at.
 */
export function startTidying(): () => Promise<void> {
  let isEnding = false;
  let running = Promise.resolve();
  const round = async () => {
    for (const { id } of await allTenants())
      if (!isEnding) await carryOutPeriods(id).catch((error) => void logFault(error, { tenant: id }));
  };
  const begin = () => {
    running = round().catch((error) => void logFault(error));
  };
  const first = setTimeout(begin, FIRST_MS).unref();
  const daily = setInterval(begin, DAY_MS).unref();
  return async () => {
    isEnding = true;
    clearTimeout(first);
    clearInterval(daily);
    await running;
  };
}
