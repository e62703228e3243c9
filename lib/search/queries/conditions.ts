import { and, type SQL, sql } from 'drizzle-orm';
import type { TenantId } from '@/db/tenancy';
import type { Asked } from './asked';

/** Whether an entry `e` has what was asked for, in one tenant or in all; those that are suspended show nothing. */
export const isFound = (tenantId: TenantId | null, { query }: Asked): SQL | undefined =>
  and(
    query === null ? undefined : sql`e.body @@ ${query}`,
    tenantId === null ? undefined : sql`e.tenant_id = ${tenantId}::uuid`,
    sql`e.tenant_id not in (select id from tenants where suspended_at is not null)`,
  );

/** What stands below an annotation that is hidden or taken back is not shown either. One look-up by key, for the few that do. */
export const isNotBelowGone = sql`case when e.annotation_id is null or e.kind = 'annotation' then true
  else exists (select from search_entries a where a.tenant_id = e.tenant_id and a.id = e.annotation_id
    and a.kind = 'annotation' offset 0) end`;
