import { logFault } from '@/lib/log';
import { inRounds } from '@/lib/rounds';
import { tenantIdAt } from '@/lib/tenants/queries';
import { takeViews } from './count-views';
import { keepViews } from './keep-views';

const ROUND_MS = 10_000;

/**
 * Every ten seconds writes down how often offers were looked at, one town after the other. Out: how to stop, which writes
 * down the last of it.
 */
export function startViewing(): () => Promise<void> {
  const stop = inRounds({ everyMs: ROUND_MS }, keepAll);
  return async () => {
    await stop();
    await keepAll();
  };
}

async function keepAll(): Promise<void> {
  for (const [slug, views] of takeViews()) {
    const id = await tenantIdAt(slug).catch(() => null);
    if (id) await keepViews(id, views).catch((error) => void logFault(error, { tenant: id }));
  }
}
