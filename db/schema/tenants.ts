import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { MultiPolygon, Polygon } from 'geojson';
import type { ArchiveFacts } from '@/lib/base-map/model/archive';
import type { BaseMapChoice } from '@/lib/base-map/model/choice';
import type { Language } from '@/lib/languages/model';
import type { Retention } from '@/lib/retention/model';
import type { FormatChoice } from '@/lib/tenants/model/format-choice';
import type { Look, LookDraft } from '@/lib/tenants/model/look';
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
    /** Official municipality key (AGS), eight digits; null for the state, and for authorities that have none. */
    ags: text().unique(),
    /** The host name of its own, in small letters and without a port; null where it is reached by its path alone. */
    host: text().unique(),
    /** Null while the space is prepared: it can be looked at, but publishes nothing. */
    openedAt: at().defaultNow(),
    /** Since when the operator has it rest; null while it does not. */
    suspendedAt: at(),
    /** The typeface of its pages, and entries of its own in the main menu. */
    look: jsonb().$type<Look>().notNull().default(sql`'{"font":"fira-sans","menu":[]}'::jsonb`),
    /** What its admin tries out and only admins see; null where nothing is. */
    lookDraft: jsonb().$type<LookDraft>(),
    /** How surely one must be known for a format that is added, where its editor says nothing else. */
    newFormatTrust: text({ enum: ['guest', 'email'] })
      .notNull()
      .default('email'),
    /** Whether contributions to a format that is added are seen by a moderator first, where its editor says nothing else. */
    newFormatReviewsFirst: boolean().notNull().default(false),
    /** Whether an offer is published only when a second person has agreed. */
    fourEyes: boolean().notNull().default(false),
    /** In which of the platform's languages its pages are to be had; the first is for whoever asks for none of them. */
    languages: text().array().$type<Language[]>().notNull().default(sql`'{de,en}'`),
    /** Which formats are offered for what is added, in which order. */
    formatChoice: jsonb().$type<FormatChoice>().notNull().default(sql`'{"order":[],"off":[]}'::jsonb`),
    /** How long what people left stays with their names after the end of an offer. Null: what the platform proposes. */
    retention: jsonb().$type<Retention>(),
    /** Under which licence everybody may use its public data, by its name in DCAT-AP.de's list. Null: the town has not said. */
    dataLicence: text(),
  },
  (table) => [
    check('languages_offered', sql`cardinality(${table.languages}) > 0`),
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

/** What belongs to the municipality as an area, EPSG:4326, simplified; apart, since every page reads the tenant's row. */
export const tenantAreas = pgTable(
  'tenant_areas',
  { ...tenantColumn, area: jsonb().$type<Polygon | MultiPolygon>().notNull() },
  (table) => [primaryKey({ columns: [table.tenantId] }), onlyOwnTenant],
);

/** Coats of arms and logos that a tenant brought, made anew. Only what its row names by address is shown. */
export const tenantLogos = pgTable(
  'tenant_logos',
  {
    ...ownedByTenant,
    type: text({ enum: ['image/webp'] }).notNull(),
    bytes: bytes().notNull(),
    addedAt: at().notNull().defaultNow(),
  },
  (table) => [ownKey(table), onlyOwnTenant],
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
