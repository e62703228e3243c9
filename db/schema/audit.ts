import { index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { at, onlyOwnTenant, ownedByTenant, ownKey, tenantColumn, within } from './columns';

/** Who did what, when, to what. The platform's role can add and read, never change or remove. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    ...ownedByTenant,
    actorId: uuid(),
    action: text().notNull(),
    subjectId: uuid().notNull(),
    facts: jsonb().$type<Record<string, string | number | boolean | null>>().notNull().default({}),
    happenedAt: at().notNull().defaultNow(),
  },
  (table) => [
    ownKey(table),
    index().on(table.tenantId, table.subjectId),
    index('audit_entries_by_time').on(table.tenantId, table.happenedAt, table.id),
    onlyOwnTenant,
  ],
);

/**
 * The chain over a tenant's entries: each link's hash is over the one before and all of its entry, so that whatever is
 * changed, removed or put in between is found (lib/audit/model/chain.ts). One may add and read, too.
 */
export const auditLinks = pgTable(
  'audit_links',
  {
    ...tenantColumn,
    /** 1, 2, 3 … without holes. */
    number: integer().notNull(),
    entryId: uuid().notNull(),
    /** SHA-256, 64 hexadecimal digits. */
    hash: text().notNull(),
    sealedAt: at().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.number] }),
    unique().on(table.tenantId, table.entryId),
    within(table.entryId, table, auditEntries),
    onlyOwnTenant,
  ],
);
