import type { TenantId } from '@/db/tenancy';
import { logFault } from '@/lib/log';
import { allTenants } from '@/lib/tenants/queries';
import { learningDue } from '../queries/learning';
import { learnWords } from './learn-words';
import { rebuildSearch } from './rebuild';

const FIRST_MS = 1_000;
const ROUND_MS = 10 * 60_000;

/**
 * Every ten minutes learns each town's new words, one town after the other; enters all of a town that was never looked
 * through. Out: how to stop, which waits for the town that it is at.
 */
export function startLearning(): () => Promise<void> {
  let isEnding = false;
  let running = Promise.resolve();
  const round = async () => {
    for (const { id } of await allTenants())
      if (!isEnding) await learnIn(id).catch((error) => void logFault(error, { tenant: id }));
  };
  const begin = () => {
    // A round may take longer than until the next one.
    running = running.then(round).catch((error) => void logFault(error));
  };
  const first = setTimeout(begin, FIRST_MS).unref();
  const often = setInterval(begin, ROUND_MS).unref();
  return async () => {
    isEnding = true;
    clearTimeout(first);
    clearInterval(often);
    await running;
  };
}

/** What is due in one tenant. */
export async function learnIn(tenantId: TenantId): Promise<void> {
  const due = await learningDue(tenantId);
  if (due === 'first') await rebuildSearch(tenantId);
  else if (due !== 'nothing') await learnWords(tenantId, { anew: due === 'anew' });
}
