import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { at, onlyOwnTenant, ownedByTenant, ownKey } from './columns';

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
  (table) => [ownKey(table), index().on(table.tenantId, table.subjectId), onlyOwnTenant],
);
