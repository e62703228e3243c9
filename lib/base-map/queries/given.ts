import { eq } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import { inTenant, type TenantId } from '@/db/tenancy';
import { Refusal } from '@/lib/errors';
import { type GivenBaseMap, givenBaseMap, versionOf } from '../model/given';

/**
 * What a tenant's maps lie on, where that has to be brought and is just this version of it. Refuses with `NotFound`
 * otherwise: a browser that still has the page of before draws a quiet ground.
 */
export async function givenAt(tenantId: TenantId, version: string): Promise<GivenBaseMap> {
  const [town] = await inTenant({ tenantId }, (tx) =>
    tx.select({ choice: tenants.baseMapChoice }).from(tenants).where(eq(tenants.id, tenantId)),
  );
  const given = givenBaseMap(town?.choice ?? null);
  if (!given || versionOf(given) !== version) throw new Refusal('NotFound', 'base-map.not-found');
  return given;
}
