import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { at, onlyOwnTenant, ownedByTenant, ownKey, within } from './columns';
import { decisions } from './moderation';

/**
 * What a moderator wants of an author, by a decision that is `asked` or `proposed`. It counts as long as that is the last
 * decision of the contribution's case.
 */
export const changeRequests = pgTable(
  'change_requests',
  {
    ...ownedByTenant,
    decisionId: uuid().notNull(),
    contributionId: uuid().notNull(),
    /** The shorter text that is proposed; null where the author is asked to find one. */
    text: text(),
    askedAt: at().notNull().defaultNow(),
    /** After this the case waits again, unless something was changed. */
    dueAt: at().notNull(),
    /** What the author says to a proposal. */
    answer: text({ enum: ['agreed', 'refused'] }),
    answeredAt: at(),
  },
  (table) => [
    ownKey(table),
    unique().on(table.tenantId, table.decisionId),
    index().on(table.tenantId, table.contributionId),
    within(table.decisionId, table, decisions),
    onlyOwnTenant,
  ],
);
