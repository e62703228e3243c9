import { X509Certificate } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { bundidRequests, bundidServices } from '@/db/schema/bundid';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import { logFault } from '@/lib/log';
import { hostsOf, ownHostOf } from '@/lib/tenants/model/origin';
import { encryptionKeys, signingKeys } from './keys';
import { type Provider, provider } from './provider';
import { addressesOf, type Place, type Service } from './service';

/** A town that signs people in with BundID, and who answers it. */
export interface Connected {
  provider: Provider;
  service: Service;
}

/**
 * The town's registration at BundID for who came by this `Host`; null where the operator has set no BundID, or the town
 * is not registered. In: a host that was let in (lib/serving/hosts).
 */
export async function connected(
  tenant: { id: TenantId; slug: string },
  host: string | null,
): Promise<Connected | null> {
  const known = usableProvider();
  if (!known) return null;
  const [row] = await inTenant({ tenantId: tenant.id }, (tx) => tx.select().from(bundidServices));
  if (!row) return null;
  const { displayName, onlineServiceId } = row;
  return { provider: known, service: { ...placeAt(tenant.slug, host), displayName, onlineServiceId } };
}

/** How the town is registered, and what it registers with, once for each of its hosts; null where the platform has no BundID. */
export async function registrationOf(tenant: { id: TenantId; slug: string; host: string | null }) {
  if (!usableProvider()) return null;
  const found = await connected(tenant, null);
  const ends = [...signingKeys(), ...encryptionKeys()].map(({ certificate }) =>
    Date.parse(new X509Certificate(certificate).validTo),
  );
  return {
    entityIds: hostsOf(tenant).map((host) => addressesOf(placeAt(tenant.slug, host)).entityId),
    certificatesUntil: new Date(Math.min(...ends)),
    service: found?.service ?? null,
  };
}

/** The same in the caller's transaction. */
export const isRegistered = async (tx: Tx): Promise<boolean> =>
  usableProvider() !== null &&
  (await tx.select({ id: bundidServices.onlineServiceId }).from(bundidServices)).length > 0;

/** Whether people of this town may sign in with BundID. */
export const hasBundid = async (tenant: { id: TenantId; slug: string }): Promise<boolean> =>
  (await connected(tenant, null)) !== null;

/** Requests that began at this own host of the town, or at the platform's (null). */
export const atHost = (host: string | null) => sql`${bundidRequests.host} is not distinct from ${host}`;

const placeAt = (tenantSlug: string, host: string | null): Place => ({ tenantSlug, host: ownHostOf(host) });

/** With a file that is missing or wrong nobody signs in with BundID, but with everything else; the log says why. */
function usableProvider(): Provider | null {
  try {
    return provider();
  } catch (error) {
    logFault(error);
    return null;
  }
}
