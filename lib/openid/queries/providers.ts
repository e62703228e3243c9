import { eq, getTableColumns } from 'drizzle-orm';
import { openidProviders } from '@/db/schema/sign-in-ways';
import { inTenant, type TenantId } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, one } from '@/lib/errors';
import { canManageMembers } from '@/lib/identity/policy';
import { unseal } from '@/lib/sealing';
import { settings } from '@/lib/settings';
import { type GroupRole, PLATFORM, type Provider } from '../model';

/** A provider as the page of signing in names it. */
export interface ProviderName {
  slug: string;
  name: string;
}

/** Where one may sign in to this tenant: the platform's provider, then its own as they came. */
export async function providerNames(tenantId: TenantId): Promise<ProviderName[]> {
  const { slug, name, id } = openidProviders;
  const own = await inTenant({ tenantId }, (tx) => tx.select({ slug, name }).from(openidProviders).orderBy(id));
  const { openid } = settings();
  return openid ? [{ slug: PLATFORM, name: openid.name }, ...own] : own;
}

/** A provider of this tenant with its secret. Refuses with `NotFound`. */
export async function providerBySlug(tenantId: TenantId, slug: string): Promise<Provider> {
  const { openid } = settings();
  if (slug === PLATFORM && openid) return { ...openid, slug, ...PLATFORM_RULES };
  const rows = await inTenant({ tenantId }, (tx) =>
    tx.select().from(openidProviders).where(eq(openidProviders.slug, slug)),
  );
  const { sealedSecret, ...provider } = one(rows, 'provider');
  return { ...provider, clientSecret: unseal(aboutSecret(tenantId, slug), sealedSecret).toString() };
}

/** What seals a provider's secret: it opens for this tenant and provider alone. */
export const aboutSecret = (tenantId: TenantId, slug: string): string => `openid secret ${tenantId} ${slug}`;

/** A provider as a tenant's admin sees it: all but its secret. */
export interface ProviderView extends ProviderName {
  id: string;
  issuer: string;
  clientId: string;
  vouchesForEmail: boolean;
  groupsClaim: string;
  groupRoles: GroupRole[];
}

/** The tenant's own providers, for its admins. Refuses with `SignInNeeded` or `Forbidden`. */
export async function providersOf(actor: Actor): Promise<ProviderView[]> {
  assertAllowed(canManageMembers(actor));
  const { tenantId: _, sealedSecret: __, addedAt: ___, ...seen } = columns;
  return inTenant(actor, (tx) => tx.select(seen).from(openidProviders).orderBy(openidProviders.id));
}

const columns = getTableColumns(openidProviders);

/** The operator answers for it: it vouches for addresses. Roles are each tenant's own affair. */
const PLATFORM_RULES = { vouchesForEmail: true, groupsClaim: 'groups', groupRoles: [] };
