import { boolean, integer, jsonb, pgTable, primaryKey, unique, uuid } from 'drizzle-orm/pg-core';
import type { NetiquetteRule, Said } from '@/lib/netiquette/model';
import { at, onlyOwnTenant, ownedByTenant, ownKey, tenantColumn, within } from './columns';
import { members } from './identity';

/** The netiquette as it was published, whole: a new version is a new row, the highest counts, old ones stay to be read. */
export const netiquetteVersions = pgTable(
  'netiquette_versions',
  {
    ...ownedByTenant,
    version: integer().notNull(),
    /** By their numbers, to which decisions refer. A number that was published once never stands for another rule. */
    rules: jsonb().$type<NetiquetteRule[]>().notNull(),
    /** Whether it asks something else of people, who are then asked for their yes once more; else only words changed. */
    changesRules: boolean().notNull(),
    /** What has changed, in the editor's words; null for the first. */
    whatChanged: jsonb().$type<Said>(),
    publishedAt: at().notNull().defaultNow(),
    /** Null for those that a space began with. */
    publishedBy: uuid(),
  },
  (table) => [
    ownKey(table),
    unique().on(table.tenantId, table.version),
    within(table.publishedBy, table, members),
    onlyOwnTenant,
  ],
);

/** The next version while admins work on it; no row where it is as it was published. */
export const netiquetteDrafts = pgTable(
  'netiquette_drafts',
  { ...tenantColumn, rules: jsonb().$type<NetiquetteRule[]>().notNull(), changedAt: at().notNull().defaultNow() },
  (table) => [primaryKey({ columns: [table.tenantId] }), onlyOwnTenant],
);
