import { bundidServices } from '@/db/schema/bundid';
import { inTenant, type TenantId } from '@/db/tenancy';
import { type Provider, provider } from './provider';
import type { Service } from './service';

/** A town that signs people in with BundID, and who answers it. */
export interface Connected {
  provider: Provider;
  service: Service;
}

/** The town's registration at BundID; null where the operator has set no BundID, or the town is not registered. */
export async function connected(tenant: { id: TenantId; slug: string }): Promise<Connected | null> {
  const known = provider();
  if (!known) return null;
  const [row] = await inTenant({ tenantId: tenant.id }, (tx) => tx.select().from(bundidServices));
  if (!row) return null;
  const { displayName, onlineServiceId } = row;
  return { provider: known, service: { tenantSlug: tenant.slug, displayName, onlineServiceId } };
}

/** Whether people of this town may sign in with BundID. */
export const hasBundid = async (tenant: { id: TenantId; slug: string }): Promise<boolean> =>
  (await connected(tenant)) !== null;
