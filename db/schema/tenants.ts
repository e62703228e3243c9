import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgPolicy, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { ArchiveFacts } from '@/lib/base-map/model/archive';
import type { BaseMapChoice } from '@/lib/base-map/model/choice';
import { appRole, at, bytes, onlyOwnTenant, ownedByTenant, ownKey, portalRole, tenantColumn, within } from './columns';

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
    /** Address of the tenant's own drawing of itself as GeoJSON, where it has one. */
    basemap: text(),
    /** What its maps lie on; null where nobody chose: the operator's style, else the drawing, else a quiet ground. */
    baseMapChoice: jsonb().$type<BaseMapChoice>(),
    /** Results of a survey that rest on fewer people than that are not shown. */
    surveyThreshold: integer().notNull().default(5),
    connectedAt: at().notNull().defaultNow(),
  },
  (table) => [
    check('survey_threshold_in_bounds', sql`${table.surveyThreshold} between 1 and 50`),
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

/** A tenant's own base map as a file (PMTiles): at most one, replaced as a whole. */
export const baseMapFiles = pgTable(
  'base_map_files',
  {
    ...ownedByTenant,
    /** As its editor's machine calls it. */
    name: text().notNull(),
    facts: jsonb().$type<ArchiveFacts>().notNull(),
    addedAt: at().notNull().defaultNow(),
  },
  (table) => [ownKey(table), onlyOwnTenant],
);

/** Such a file in parts of `PART_BYTES` each, the last one shorter. */
export const baseMapParts = pgTable(
  'base_map_parts',
  {
    ...tenantColumn,
    fileId: uuid().notNull(),
    /** Counted from 0. */
    number: integer().notNull(),
    bytes: bytes().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.fileId, table.number] }),
    within(table.fileId, table, baseMapFiles).onDelete('cascade'),
    onlyOwnTenant,
  ],
);
