import { index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { at, onlyOwnTenant, ownedByTenant, ownKey, within } from './columns';
import { members } from './identity';
import { decisions } from './moderation';
import { threads } from './threads';

/**
 * What was sent to a thread that publishes only after review. It stands here and in no thread until a moderator publishes
 * it, and so has no way out before that. `publishing` is between the two: done again, it is published once.
 */
export const heldContributions = pgTable(
  'held_contributions',
  {
    ...ownedByTenant,
    kind: text({ enum: ['comment', 'annotation'] }).notNull(),
    threadId: uuid().notNull(),
    authorId: uuid().notNull(),
    /** As the kind's schema puts it out, without its key. */
    draft: jsonb().$type<Record<string, unknown>>().notNull(),
    text: text().notNull(),
    /** The same post twice is held once, and published once. Its key is its id, and that of the contribution it becomes. */
    postKey: uuid().notNull(),
    postHash: text().notNull(),
    sentAt: at().notNull().defaultNow(),
    state: text({ enum: ['waiting', 'publishing', 'refused'] })
      .notNull()
      .default('waiting'),
    /** Why it was refused. */
    decisionId: uuid(),
  },
  (table) => [
    ownKey(table),
    unique().on(table.tenantId, table.authorId, table.postKey, table.postHash),
    index('held_by_time').on(table.tenantId, table.state, table.sentAt),
    index('held_by_author').on(table.tenantId, table.threadId, table.authorId),
    within(table.threadId, table, threads),
    within(table.authorId, table, members),
    within(table.decisionId, table, decisions),
    onlyOwnTenant,
  ],
);
