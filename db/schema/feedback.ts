import { sql } from 'drizzle-orm';
import { bigint, check, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { FeedbackStatus } from '@/lib/feedback/model';
import type { Language } from '@/lib/languages/model';
import { annotations } from './annotations';
import { at, onlyOwnTenant, ownedByTenant, ownKey, within } from './columns';
import { members } from './identity';
import { comments } from './threads';

/** What the municipality said about a comment or an annotation: a row each time, of which the newest counts. */
export const feedback = pgTable(
  'feedback',
  {
    ...ownedByTenant,
    /** What it is about is one of these two. */
    annotationId: uuid(),
    commentId: uuid(),
    /** The number of the event in the contribution's thread: the largest is the newest, also of two at one instant. */
    seq: bigint({ mode: 'number' }).notNull(),
    status: text().$type<FeedbackStatus>().notNull(),
    text: text().notNull(),
    givenBy: uuid().notNull(),
    givenAt: at().notNull().defaultNow(),
    /** When who follows the offer was told, where there was anybody. */
    toldAt: at(),
  },
  (table) => [
    ownKey(table),
    // Without the table's name: a table that is divided by tenant takes no other way to write it.
    check('feedback_not_about_two', sql`num_nonnulls(annotation_id, comment_id) <= 1`),
    index('feedback_to_tell').on(table.tenantId, table.givenAt).where(sql`told_at is null`),
    unique().on(table.tenantId, table.annotationId, table.seq),
    unique().on(table.tenantId, table.commentId, table.seq),
    within(table.annotationId, table, annotations),
    within(table.commentId, table, comments),
    within(table.givenBy, table, members),
    onlyOwnTenant,
  ],
);

/** Short texts to answer with, for each status and in each language of those who answer. */
export const feedbackTemplates = pgTable(
  'feedback_templates',
  {
    ...ownedByTenant,
    language: text().$type<Language>().notNull(),
    status: text().$type<FeedbackStatus>().notNull(),
    /** What it is chosen by. */
    name: text().notNull(),
    text: text().notNull(),
  },
  (table) => [ownKey(table), onlyOwnTenant],
);
