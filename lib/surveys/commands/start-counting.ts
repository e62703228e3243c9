import { logFault } from '@/lib/log';
import { allTenants } from '@/lib/tenants/queries';
import { surveysToCount } from '../queries/surveys-to-count';
import type { Counter } from './counting-thread';
import { fillCells } from './fill-cells';
import { sweepWaitingFiles } from './sweep-waiting-files';
import { tellOfOtherKeys } from './tell-of-other-keys';
import { setCounting } from './wake-counting';

/** How often all tenants are looked through for responses that wait. */
const SWEEP_MS = 30_000;
/** How often files are looked for that no answer came to name. */
const SWEEP_FILES_MS = 3_600_000;

/**
 * Has responses counted soon after they came, and looks through all tenants for those that another process left, whose
 * time has come, or whose survey has ended. Tells at once which of them this platform's key does not open. Out: how to
 * stop, which waits for the round that runs.
 */
export function startCounting(counter: Counter): () => Promise<void> {
  const sweep = () => void wakeAll(counter).catch(logFault);
  const sweepFiles = () => void sweepAllFiles().catch(logFault);
  const timers = [setInterval(sweep, SWEEP_MS), setInterval(sweepFiles, SWEEP_FILES_MS)];
  setCounting((tenantId, formatId) => counter.wake(tenantId, formatId));
  sweep();
  sweepFiles();
  void fillCells().catch(logFault);
  void tellOfOtherKeys().catch(logFault);
  return async () => {
    for (const timer of timers) clearInterval(timer);
    setCounting(undefined);
    await counter.end();
  };
}

async function wakeAll(counter: Counter): Promise<void> {
  for (const { id } of await allTenants()) {
    for (const formatId of await surveysToCount(id)) counter.wake(id, formatId);
  }
}

async function sweepAllFiles(): Promise<void> {
  for (const { id } of await allTenants()) await sweepWaitingFiles(id);
}
