import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { at, onlyOwnTenant, ownedByTenant, ownKey, within } from './columns';
import { members } from './identity';

/**
 * What a moderator decided about a person, under which rule, and why: `warned` changes nothing, `paused` keeps them from
 * contributing until a moment, `lifted` ends that before.
 */
export const sanctions = pgTable(
  'sanctions',
  {
    ...ownedByTenant,
    memberId: uuid().notNull(),
    kind: text({ enum: ['warned', 'paused', 'lifted'] }).notNull(),
    /** Number of the netiquette's rule; null for what lifts. */
    rule: integer(),
    reason: text().notNull(),
    until: at(),
    /** The contribution that gave the reason for it. */
    contributionId: uuid().notNull(),
    decidedBy: uuid().notNull(),
    decidedAt: at().notNull().defaultNow(),
  },
  (table) => [
    ownKey(table),
    index().on(table.tenantId, table.memberId),
    index('sanctions_by_time').on(table.tenantId, table.decidedAt),
    within(table.memberId, table, members),
    within(table.decidedBy, table, members),
    onlyOwnTenant,
  ],
);
