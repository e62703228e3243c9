import { integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, bytes, onlyOwnTenant, ownedByTenant, ownKey, tenantColumn, within } from './columns';
import { members } from './identity';

/** How a town lets people show that they live in it. Without a row: by a letter with a code alone. */
export const residencyRules = pgTable(
  'residency_rules',
  {
    ...tenantColumn,
    /** For so long it counts. */
    months: integer().notNull().default(24),
    /** The postcodes that lie in the town, or none. */
    postcodes: jsonb().$type<string[]>().notNull().default([]),
    /** Where the town's registration office answers, and the key that our questions are signed with, sealed. */
    registerUrl: text(),
    registerSecret: bytes(),
    changedAt: at().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.tenantId] }), onlyOwnTenant],
);

/** That somebody has shown that they live here: when, how, and until when it counts. Nothing of where. */
export const residencies = pgTable(
  'residencies',
  {
    ...ownedByTenant,
    memberId: uuid().notNull(),
    way: text({ enum: ['address', 'code', 'register'] }).notNull(),
    provenAt: at().notNull().defaultNow(),
    expiresAt: at().notNull(),
  },
  (table) => [
    ownKey(table),
    uniqueIndex().on(table.tenantId, table.memberId),
    within(table.memberId, table, members),
    onlyOwnTenant,
  ],
);

/** Codes that were printed for letters, by their marks. Nothing says who used one. */
export const residencyCodes = pgTable(
  'residency_codes',
  {
    ...ownedByTenant,
    mark: bytes().notNull(),
    /** What whoever printed them calls that sheet. */
    sheet: text().notNull(),
    madeAt: at().notNull().defaultNow(),
    usedAt: at(),
  },
  (table) => [ownKey(table), uniqueIndex().on(table.tenantId, table.mark), onlyOwnTenant],
);
