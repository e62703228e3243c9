import { eq } from 'drizzle-orm';
import { tenantLogos } from '@/db/schema/tenants';
import { inTenant, type TenantId } from '@/db/tenancy';
import { one, Refusal } from '@/lib/errors';

/** The bytes of a logo, for everybody who has its address. Refuses with `NotFound`. */
export async function logoOf(tenantId: TenantId, id: string): Promise<{ bytes: Buffer; type: string }> {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Refusal('NotFound', 'logo.not-found');
  const { bytes, type } = tenantLogos;
  return inTenant({ tenantId }, async (tx) =>
    one(await tx.select({ bytes, type }).from(tenantLogos).where(eq(tenantLogos.id, id)), 'logo'),
  );
}
