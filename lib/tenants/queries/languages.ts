import { eq } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import type { TenantId, Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import type { Offered } from '@/lib/languages/model';

/** The languages that a space offers, the first one first. */
export const languagesOf = async (tx: Tx, { tenantId }: { tenantId: TenantId }): Promise<Offered> =>
  one(await tx.select({ languages: tenants.languages }).from(tenants).where(eq(tenants.id, tenantId)), 'tenant')
    .languages;
