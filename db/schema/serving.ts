import { bigint, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { onlyOwnTenant, tenantColumn } from './columns';

/**
 * A number for each tenant that grows with every change of what its public pages show besides threads. Triggers bump
 * it (`page-versions-by-triggers`), so that no command can forget to. No row: nothing has changed yet.
 */
export const pageVersions = pgTable(
  'page_versions',
  { ...tenantColumn, version: bigint({ mode: 'number' }).notNull() },
  (table) => [primaryKey({ columns: [table.tenantId] }), onlyOwnTenant],
);
