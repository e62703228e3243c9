import { integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { at, onlyOwnTenant, ownedByTenant, ownKey, tenantColumn, within } from './columns';
import { members } from './identity';
import { offerFormats } from './offers';

/** One person's answers to one survey. */
export const responses = pgTable(
  'responses',
  {
    ...ownedByTenant,
    offerFormatId: uuid().notNull(),
    memberId: uuid().notNull(),
    /** Question id to answer, as the survey's schema says. */
    answers: jsonb().$type<Record<string, unknown>>().notNull(),
    answeredAt: at().notNull().defaultNow(),
  },
  (table) => [
    ownKey(table),
    unique().on(table.tenantId, table.offerFormatId, table.memberId),
    within(table.offerFormatId, table, offerFormats),
    within(table.memberId, table, members),
    onlyOwnTenant,
  ],
);

/** How often each option was chosen, kept with every response, so that a result is read and not counted. */
export const tallies = pgTable(
  'tallies',
  {
    ...tenantColumn,
    offerFormatId: uuid().notNull(),
    questionId: text().notNull(),
    option: text().notNull(),
    count: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.offerFormatId, table.questionId, table.option] }),
    within(table.offerFormatId, table, offerFormats),
    onlyOwnTenant,
  ],
);
