import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { at, onlyOwnTenant, ownedByTenant, ownKey, within } from './columns';
import { members } from './identity';
import { threads } from './threads';

/** What a moderator decided about a contribution (comment or annotation), under which rule, and why. */
export const decisions = pgTable(
  'decisions',
  {
    ...ownedByTenant,
    threadId: uuid().notNull(),
    contributionId: uuid().notNull(),
    outcome: text({ enum: ['hidden', 'restored'] }).notNull(),
    /** Number of the netiquette's rule. */
    rule: integer(),
    reason: text().notNull(),
    decidedBy: uuid().notNull(),
    decidedAt: at().notNull().defaultNow(),
  },
  (table) => [
    ownKey(table),
    index().on(table.tenantId, table.contributionId),
    index('decisions_by_time').on(table.tenantId, table.decidedAt),
    within(table.threadId, table, threads),
    within(table.decidedBy, table, members),
    onlyOwnTenant,
  ],
);
