import type { TenantId } from '@/db/tenancy';
import { logFault } from '@/lib/log';
import { allTenants } from '@/lib/tenants/queries';
import { ROUND_MS } from '../model/chain';
import { sealEverything, sealNew } from './seal';

/** After the start, when also each head is stored anew, and then once an hour, a round looks for old entries, too. */
const ROUNDS_AN_HOUR = (60 * 60_000) / ROUND_MS;

/** Seals all towns' new entries every ten seconds. Out: how to stop, which waits for the town that it is at. */
export function startSealing(): () => Promise<void> {
  let isEnding = false;
  let running: Promise<void> | null = null;
  let rounds = 0;
  const round = async () => {
    const isFirst = rounds === 0;
    const seal = rounds % ROUNDS_AN_HOUR === 0 ? (id: TenantId) => sealEverything(id, { anyhow: isFirst }) : sealNew;
    rounds += 1;
    for (const { id } of await allTenants())
      if (!isEnding) await seal(id).catch((error) => void logFault(error, { tenant: id }));
  };
  const begin = () => {
    running ??= round()
      .catch((error) => void logFault(error))
      .finally(() => {
        running = null;
      });
  };
  const timer = setInterval(begin, ROUND_MS).unref();
  begin();
  return async () => {
    isEnding = true;
    clearInterval(timer);
    await running;
  };
}
