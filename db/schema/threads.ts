import { sql } from 'drizzle-orm';
import { bigint, index, integer, pgTable, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import { at, onlyOwnTenant, ownedByTenant, ownKey, tenantColumn, within } from './columns';
import { members } from './identity';
import { offerFormats } from './offers';

/**
 * A numbered log that people watch live. It belongs to one subject: a format of an offer (`subjectId` is the format's
 * id), or something inside it, like an annotation. `head` is the number of its latest event.
 */
export const threads = pgTable(
  'threads',
  {
    ...ownedByTenant,
    offerFormatId: uuid().notNull(),
    subjectId: uuid().notNull(),
    head: bigint({ mode: 'number' }).notNull().default(0),
    /** Visible contributions (comments, annotations, responses), kept by the commands, so that nobody has to count. */
    commentCount: integer().notNull().default(0),
  },
  (table) => [
    ownKey(table),
    unique().on(table.tenantId, table.subjectId),
    // An unused format goes with its thread. What was said in it has no cascade, and so keeps both.
    within(table.offerFormatId, table, offerFormats).onDelete('cascade'),
    onlyOwnTenant,
  ],
);

/** What happened in a thread, without any text: readers get the present state of what an event concerns. */
export const threadEvents = pgTable(
  'thread_events',
  {
    ...tenantColumn,
    threadId: uuid().notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
    type: text().notNull(),
    entryId: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.threadId, table.seq] }),
    within(table.threadId, table, threads),
    onlyOwnTenant,
  ],
);

/** What somebody said. `seq` is its place in the thread, `rev` the number of the last event that changed it. */
export const comments = pgTable(
  'comments',
  {
    ...ownedByTenant,
    threadId: uuid().notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
    rev: bigint({ mode: 'number' }).notNull(),
    authorId: uuid().notNull(),
    /** The comment this one answers, and the one that stands at the top of that branch. */
    parentId: uuid(),
    rootId: uuid(),
    text: text().notNull(),
    /** The key the client sent and a hash of what it sent with it: the same post twice is stored once. */
    postKey: uuid().notNull(),
    postHash: text().notNull(),
    agrees: integer().notNull().default(0),
    disagrees: integer().notNull().default(0),
    /** A column and no expression: below row security PostgreSQL walks no index by a subtraction, which might fail. */
    agreement: integer().notNull().generatedAlwaysAs(sql`agrees - disagrees`),
    postedAt: at().notNull().defaultNow(),
    editedAt: at(),
    withdrawnAt: at(),
    /** The decision that hides it now, if any. */
    hiddenBy: uuid(),
    /** The decision that covers it with a warning now, and the one that shortened it, until its author edits it. */
    coveredBy: uuid(),
    shortenedBy: uuid(),
    /** What it is merged into, as long as the decision that hides it says so. */
    mergedInto: uuid(),
  },
  (table) => [
    ownKey(table),
    unique().on(table.tenantId, table.threadId, table.seq),
    unique().on(table.tenantId, table.authorId, table.postKey, table.postHash),
    index('comments_by_posting').on(table.tenantId, table.postedAt),
    index('comments_by_root').on(table.tenantId, table.rootId, table.seq),
    index('comments_by_time').on(table.tenantId, table.threadId, table.seq).where(sql`parent_id is null`),
    index('comments_by_agreement')
      .on(table.tenantId, table.threadId, table.agreement, table.seq)
      .where(sql`parent_id is null`),
    index('comments_by_dispute')
      .on(table.tenantId, table.threadId, sql`least(agrees, disagrees)`, table.seq)
      .where(sql`parent_id is null`),
    within(table.threadId, table, threads),
    within(table.authorId, table, members),
    within(table.parentId, table, table),
    within(table.rootId, table, table),
    onlyOwnTenant,
  ],
);

/** The wordings a comment had before it was edited. */
export const commentVersions = pgTable(
  'comment_versions',
  {
    ...ownedByTenant,
    commentId: uuid().notNull(),
    text: text().notNull(),
    replacedAt: at().notNull().defaultNow(),
  },
  (table) => [ownKey(table), within(table.commentId, table, comments), onlyOwnTenant],
);

/** What one person thinks of one comment: 1 agrees, -1 disagrees. No row: nothing said. */
export const votes = pgTable(
  'votes',
  {
    ...tenantColumn,
    commentId: uuid().notNull(),
    memberId: uuid().notNull(),
    value: smallint().notNull(),
    castAt: at().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.commentId, table.memberId] }),
    within(table.commentId, table, comments),
    within(table.memberId, table, members),
    onlyOwnTenant,
  ],
);
