import type { TenantId } from '@/db/tenancy';
import { markOf } from '@/lib/sealing';

/**
 * What is kept of BundID's key for a person (bPK2): the same each time in this town, something else in every other, and
 * nothing that anybody without the platform's key could find out from.
 */
export const subjectHashOf = (tenantId: TenantId, person: string): string =>
  markOf(`bundid ${tenantId}`, person).toString('base64url');

/** Who that is in one procedure: the same each time in it, and nothing that joins two procedures, or two towns. */
export const pseudonymIn = (procedure: { tenantId: TenantId; id: string }, subjectHash: string): string =>
  markOf(`bundid procedure ${procedure.tenantId} ${procedure.id}`, subjectHash).toString('base64url');
