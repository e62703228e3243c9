import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgPolicy, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { appRole, at, onlyOwnTenant, ownedByTenant, ownKey, portalRole } from './columns';

/** Every connected municipality, and the state itself. Anyone may know them; only the tenant changes its own row. */
export const tenants = pgTable(
  'tenants',
  {
    id: uuid().primaryKey().default(sql`uuid_v7()`),
    slug: text().notNull().unique(),
    kind: text({ enum: ['municipality', 'state'] }).notNull(),
    name: text().notNull(),
    /** Address of the coat of arms or logo below `public/` or `/files`. */
    logo: text(),
    /** Hexadecimal colour of buttons and links, at least 4.5:1 on white. */
    colour: text().notNull(),
    contact: jsonb().$type<{ office: string; email: string; phone?: string; address?: string }>().notNull(),
    /** EPSG:4326: [lon, lat], and [west, south, east, north]. */
    centre: jsonb().$type<[number, number]>().notNull(),
    bounds: jsonb().$type<[number, number, number, number]>().notNull(),
    /** Address of the tenant's own base map as GeoJSON, where it has one. */
    basemap: text(),
    connectedAt: at().notNull().defaultNow(),
  },
  (table) => [
    index('municipalities_by_name')
      .on(sql`${table.name} collate "de-x-icu"`, table.slug)
      .where(sql`kind = 'municipality'`),
    index('states').on(table.kind).where(sql`kind = 'state'`),
    pgPolicy('anyone_reads', { for: 'select', to: [appRole, portalRole], using: sql`true` }),
    pgPolicy('own_row', {
      for: 'all',
      to: appRole,
      using: sql`id = nullif(current_setting('app.tenant', true), '')::uuid`,
      withCheck: sql`id = nullif(current_setting('app.tenant', true), '')::uuid`,
    }),
  ],
);

/** Legal and explanatory texts of a tenant, in Markdown. A new version is a new row; the newest counts. */
export const tenantTexts = pgTable(
  'tenant_texts',
  {
    ...ownedByTenant,
    kind: text({ enum: ['greeting', 'imprint', 'privacy', 'accessibility'] }).notNull(),
    locale: text().notNull(),
    body: text().notNull(),
    version: integer().notNull().default(1),
    validFrom: at().notNull().defaultNow(),
  },
  (table) => [ownKey(table), unique().on(table.tenantId, table.kind, table.locale, table.version), onlyOwnTenant],
);

/** The netiquette: numbered rules, to which moderation decisions refer. */
export const netiquetteRules = pgTable(
  'netiquette_rules',
  {
    ...ownedByTenant,
    number: integer().notNull(),
    locale: text().notNull(),
    title: text().notNull(),
    body: text().notNull(),
  },
  (table) => [ownKey(table), unique().on(table.tenantId, table.locale, table.number), onlyOwnTenant],
);
