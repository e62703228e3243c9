import type { TenantId } from '@/db/tenancy';
import { logFault } from '@/lib/log';
import { allTenants } from '../queries';

/**
 * Work for `inRounds` that is done in one town after the other. What fails in one is logged with it, and keeps no other from
 * its turn.
 */
export const townByTown =
  (work: (tenantId: TenantId) => Promise<unknown>) =>
  async (isEnding: () => boolean): Promise<void> => {
    for (const { id } of await allTenants())
      if (!isEnding()) await work(id).catch((error) => void logFault(error, { tenant: id }));
  };
