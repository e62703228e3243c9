import { eq } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import { inPortal, type TenantId } from '@/db/tenancy';
import { one } from '@/lib/errors';

/** A connected municipality, or the state. */
export type Tenant = typeof tenants.$inferSelect & { id: TenantId };

/** The tenant at this address. Refuses with `NotFound`. */
export const tenantBySlug = (slug: string): Promise<Tenant> =>
  inPortal(async (tx) => one(await tx.select().from(tenants).where(eq(tenants.slug, slug)), 'tenant') as Tenant);

/** Every tenant's id, for work that goes through all of them. */
export const allTenants = (): Promise<{ id: TenantId }[]> =>
  inPortal(async (tx) => (await tx.select({ id: tenants.id }).from(tenants)) as { id: TenantId }[]);
