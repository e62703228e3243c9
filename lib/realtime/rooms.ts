import type { TenantId } from '@/db/tenancy';

/** The room of a thread's viewers. Always tenant first, and never a name that a client sent. */
export const threadRoom = (tenantId: TenantId, threadId: string) => `t:${tenantId}:thread:${threadId}`;

/** The room of all pages that one member has open. */
export const memberRoom = (tenantId: TenantId, memberId: string) => `t:${tenantId}:member:${memberId}`;

/** The room of the pages on which a tenant's moderators follow what waits for them. */
export const queueRoom = (tenantId: TenantId) => `t:${tenantId}:queue`;
