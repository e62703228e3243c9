import { and, desc, eq, ilike, sql } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import { inPortal } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { asOperator } from '../commands/as-operator';

/** A municipality as the operator sees it. */
export interface ConnectedTenant {
  slug: string;
  name: string;
  ags: string | null;
  host: string | null;
  connectedAt: Date;
  openedAt: Date | null;
  suspendedAt: Date | null;
}

/** So many are listed at once; who looks for another one searches. */
const CONNECTED_LIMIT = 100;

/** The municipalities whose name holds this text, those connected last first. Refuses as `asOperator`. */
export async function connectedTenants(actor: Actor, text = ''): Promise<ConnectedTenant[]> {
  await asOperator(actor);
  const pattern = `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const { slug, name, ags, host, connectedAt, openedAt, suspendedAt } = tenants;
  return inPortal((tx) =>
    tx
      .select({ slug, name, ags, host, connectedAt, openedAt, suspendedAt })
      .from(tenants)
      .where(and(eq(tenants.kind, 'municipality'), ilike(name, pattern)))
      .orderBy(desc(connectedAt), sql`${name} collate "de-x-icu"`)
      .limit(CONNECTED_LIMIT),
  );
}
