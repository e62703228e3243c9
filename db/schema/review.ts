import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { at, onlyOwnTenant, ownedByTenant, ownKey, within } from './columns';
import { members } from './identity';
import { decisions } from './moderation';
import { threads } from './threads';

/**
 * That many accounts nobody knew wrote at once: until when what such accounts send is held for review. Told by rows, so
 * that all processes know it and a restart forgets none.
 */
export const waves = pgTable(
  'waves',
  {
    ...ownedByTenant,
    /** Where; null: in all of the tenant. */
    threadId: uuid(),
    /** By what it was recognised. */
    sign: text({ enum: ['many', 'alike'] }).notNull(),
    beganAt: at().notNull().defaultNow(),
    /** It ends by itself then. */
    until: at().notNull(),
    /** A moderator ended it before that. */
    endedAt: at(),
    endedBy: uuid(),
  },
  (table) => [
    ownKey(table),
    index('waves_by_end').on(table.tenantId, table.until),
    within(table.threadId, table, threads),
    within(table.endedBy, table, members),
    onlyOwnTenant,
  ],
);

/**
 * What was sent to a thread that publishes only after review, or in a wave. It stands here and in no thread until a moderator publishes
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
    /** The wave in which it was held; null: all that is sent there is reviewed. */
    waveId: uuid(),
    /** The first of those it is nearly the same as, or has a link in common with; null: it is like none that waits. */
    groupId: uuid(),
    groupedBy: text({ enum: ['alike', 'link'] }),
    /** What was refused in one go, to be taken back in one. */
    batchId: uuid(),
  },
  (table) => [
    ownKey(table),
    unique().on(table.tenantId, table.authorId, table.postKey, table.postHash),
    index('held_by_time').on(table.tenantId, table.state, table.sentAt),
    index('held_by_author').on(table.tenantId, table.threadId, table.authorId),
    within(table.threadId, table, threads),
    within(table.authorId, table, members),
    index('held_by_batch').on(table.tenantId, table.batchId).where(sql`batch_id is not null`),
    within(table.decisionId, table, decisions),
    within(table.waveId, table, waves),
    onlyOwnTenant,
  ],
);
