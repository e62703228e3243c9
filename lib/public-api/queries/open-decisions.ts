import { z } from 'zod';
import type { TenantId } from '@/db/tenancy';
import { Refusal } from '@/lib/errors';
import { type PublicLog, publicLog } from '@/lib/moderation/queries/public-log';

/** A page of a town's public log, from the cursor on. Refuses with `Invalid` where that is none of ours. */
export function openDecisions(tenantId: TenantId, cursor: string | undefined): Promise<PublicLog> {
  if (cursor !== undefined && !z.uuid().safeParse(cursor).success)
    throw new Refusal('Invalid', 'parameter.wrong', { name: 'cursor' });
  return publicLog(tenantId, cursor);
}
