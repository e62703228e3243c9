import { sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { customType, foreignKey, pgPolicy, pgRole, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core';

/** The role the platform works as: owns nothing, sees one tenant at a time. Made by `db/migrate.ts`. */
export const appRole = pgRole('stadtgespraech_app').existing();

/** The role of the state-wide pages: reads published offers of all tenants and nothing else. */
export const portalRole = pgRole('stadtgespraech_portal').existing();

/** The columns every tenant-owned table begins with: whose row, and which. */
export const ownedByTenant = {
  tenantId: uuid().notNull().default(sql`nullif(current_setting('app.tenant', true), '')::uuid`),
  id: uuid().notNull().default(sql`uuid_v7()`),
};

/** Only the tenant column, for tables whose key is made of other columns. */
export const tenantColumn = { tenantId: ownedByTenant.tenantId };

/** When a row was made, by the database's clock. */
export const at = () => timestamp({ withTimezone: true, mode: 'date' });

/** Bytes as they are. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** The policy of every tenant-owned table. `nullif`, since a pooled session has an empty string once it was set. */
export const onlyOwnTenant = pgPolicy('only_own_tenant', {
  for: 'all',
  to: appRole,
  using: sql`tenant_id = nullif(current_setting('app.tenant', true), '')::uuid`,
  withCheck: sql`tenant_id = nullif(current_setting('app.tenant', true), '')::uuid`,
});

type Owned = { tenantId: AnyPgColumn; id: AnyPgColumn };

/** The key of a tenant-owned table. The tenant comes first, so that the table can be distributed by it. */
export const ownKey = (table: Owned) => primaryKey({ columns: [table.tenantId, table.id] });

/** A reference inside the tenant: it cannot point at another tenant's row. */
export const within = (own: AnyPgColumn, table: { tenantId: AnyPgColumn }, target: Owned) =>
  foreignKey({ columns: [table.tenantId, own], foreignColumns: [target.tenantId, target.id] });
