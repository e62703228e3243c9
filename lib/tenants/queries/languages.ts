import { eq, sql } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import type { TenantId, Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import type { Offered } from '@/lib/languages/model';

/** The languages that a space offers, the first one first. */
export const languagesOf = async (tx: Tx, { tenantId }: { tenantId: TenantId }): Promise<Offered> =>
  one(await tx.select({ languages: tenants.languages }).from(tenants).where(eq(tenants.id, tenantId)), 'tenant')
    .languages;

/** The language in which there are netiquette rules, best this one, else the space's first. For queries. */
export const languageOfRules = (locale: string) => sql`(
  select r.locale from netiquette_rules r join tenants t on t.id = r.tenant_id
  order by r.locale = ${locale} desc, r.locale = t.languages[1] desc limit 1)`;
