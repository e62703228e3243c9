import { createHash } from 'node:crypto';
import type { TenantId } from '@/db/tenancy';

/** The schema of pg-boss's tables; a migration makes it, with these queues. */
export const SCHEMA = 'pgboss';

/** What is handed on one by one. */
export type Queue = 'mail' | 'push';

/** One thing to hand on. Ids only: what it says lies in the tenant's own tables. */
export interface Job {
  tenantId: TenantId;
  id: string;
}

/** How often all towns are looked through for what is due, in seconds. */
export const ROUND_S = 15;

/**
 * The id of the job for one thing of one tenant, always the same: so a thing has one job at a time, however often it is
 * asked for. Made of both, since two tenants may have things of one id.
 */
export function jobId({ tenantId, id }: Job): string {
  const hash = createHash('sha256').update(`${tenantId} ${id}`).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-');
}
