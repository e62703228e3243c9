import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { annotations } from './annotations';
import { at, onlyOwnTenant, ownedByTenant, ownKey, within } from './columns';
import { members } from './identity';
import { offers } from './offers';
import { comments } from './threads';

/** What many said about one thing in an offer, as an editor has put it together. */
export const themes = pgTable(
  'themes',
  {
    ...ownedByTenant,
    offerId: uuid().notNull(),
    name: text().notNull(),
    /** In a few sentences; empty while nobody has written them. */
    summary: text().notNull().default(''),
    position: integer().notNull(),
  },
  (table) => [
    ownKey(table),
    index('themes_by_offer').on(table.tenantId, table.offerId, table.position),
    within(table.offerId, table, offers).onDelete('cascade'),
    onlyOwnTenant,
  ],
);

/** That a contribution speaks of a theme. What is hidden stays here and is read by nobody, until it is restored. */
export const themeEntries = pgTable(
  'theme_entries',
  {
    ...ownedByTenant,
    themeId: uuid().notNull(),
    /** What it is about is one of these two. */
    annotationId: uuid(),
    commentId: uuid(),
  },
  (table) => [
    ownKey(table),
    // Without the table's name: a table that is divided by tenant takes no other way to write it.
    check('theme_entry_not_of_two', sql`num_nonnulls(annotation_id, comment_id) <= 1`),
    unique().on(table.tenantId, table.themeId, table.annotationId),
    unique().on(table.tenantId, table.themeId, table.commentId),
    index('theme_entries_by_annotation').on(table.tenantId, table.annotationId),
    index('theme_entries_by_comment').on(table.tenantId, table.commentId),
    within(table.themeId, table, themes).onDelete('cascade'),
    within(table.annotationId, table, annotations).onDelete('cascade'),
    within(table.commentId, table, comments).onDelete('cascade'),
    onlyOwnTenant,
  ],
);

/**
 * Words of a contribution that its author was asked to be quoted with. A trigger takes the row out in the transaction that
 * hides, covers, withdraws or rewrites the contribution (`quotes-fall-with-their-words`): consent was for these words.
 */
export const quotes = pgTable(
  'quotes',
  {
    ...ownedByTenant,
    offerId: uuid().notNull(),
    /** What it is about is one of these two. */
    annotationId: uuid(),
    commentId: uuid(),
    authorId: uuid().notNull(),
    /** All of the contribution, or a part of it, as it stands there. */
    text: text().notNull(),
    askedAt: at().notNull().defaultNow(),
    /** Null until the author has answered. Withdrawn consent is a refusal. */
    answer: text({ enum: ['agreed', 'refused'] }),
    answeredAt: at(),
  },
  (table) => [
    ownKey(table),
    check('quote_not_of_two', sql`num_nonnulls(annotation_id, comment_id) <= 1`),
    // Nobody is asked twice about one contribution.
    unique().on(table.tenantId, table.annotationId),
    unique().on(table.tenantId, table.commentId),
    index('quotes_by_offer').on(table.tenantId, table.offerId),
    index('quotes_by_author').on(table.tenantId, table.authorId),
    within(table.offerId, table, offers).onDelete('cascade'),
    within(table.annotationId, table, annotations).onDelete('cascade'),
    within(table.commentId, table, comments).onDelete('cascade'),
    within(table.authorId, table, members),
    onlyOwnTenant,
  ],
);
