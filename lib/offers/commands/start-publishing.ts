import { logFault } from '@/lib/log';
import { inRounds } from '@/lib/rounds';
import { plansDue } from '../queries/plan';
import { publishDue } from './publish-due';

const ROUND_MS = 5_000;

/**
 * Every five seconds publishes the drafts whose planned time has come, one after the other. Out: how to stop, which waits
 * for the one that it is at.
 */
export const startPublishing = (): (() => Promise<void>) =>
  inRounds({ everyMs: ROUND_MS }, async (isEnding) => {
    for (const { tenantId, offerId } of await plansDue())
      if (!isEnding())
        await publishDue(tenantId, offerId).catch(
          (error) => void logFault(error, { tenant: tenantId, offer: offerId }),
        );
  });
