import { logFault } from '@/lib/log';
import type { Hub } from '@/lib/realtime/hub';
import { allTenants } from '@/lib/tenants/queries';
import type { Waked } from '@/lib/worker-with-pools';
import { threadsToCheck } from '../queries/unchecked';

/** How often all tenants are looked through for threads whose change nobody told of. */
const SWEEP_MS = 60_000;

/** Who has what changed checked. */
export interface Checking {
  /** Hears which threads changed, after the commit: who posted does not wait for it. */
  changed: Hub['changed'];
  /** Ends after the round that runs. */
  stop(): Promise<void>;
}

/** Has contributions checked soon after they came, and looks through all tenants for what a crash left unchecked. */
export function startChecking(checker: Waked): Checking {
  const sweep = () => void wakeAll(checker).catch(logFault);
  const timer = setInterval(sweep, SWEEP_MS);
  sweep();
  return {
    changed: (tenantId, threadId) => checker.wake(tenantId, threadId),
    stop: async () => {
      clearInterval(timer);
      await checker.end();
    },
  };
}

async function wakeAll(checker: Waked): Promise<void> {
  for (const { id } of await allTenants()) {
    for (const threadId of await threadsToCheck(id)) checker.wake(id, threadId);
  }
}
