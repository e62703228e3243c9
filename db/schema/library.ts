import { jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { at, onlyOwnTenant, ownedByTenant, ownKey, within } from './columns';
import { members } from './identity';

/**
 * Questions that a town asks in many surveys. One whose key the platform also has stands instead of that one; without a
 * question it only says that the town does not want the platform's.
 */
export const libraryQuestions = pgTable(
  'library_questions',
  {
    ...ownedByTenant,
    key: text().notNull(),
    /** As a survey's schema makes questions, without a condition. */
    question: jsonb().$type<unknown>(),
    createdAt: at().notNull().defaultNow(),
    changedAt: at().notNull().defaultNow(),
    changedBy: uuid(),
  },
  (table) => [
    ownKey(table),
    unique().on(table.tenantId, table.key),
    within(table.changedBy, table, members),
    onlyOwnTenant,
  ],
);
