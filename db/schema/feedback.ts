import { bigint, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { FeedbackStatus } from '@/lib/feedback/model';
import { annotations } from './annotations';
import { at, onlyOwnTenant, ownedByTenant, ownKey, within } from './columns';
import { members } from './identity';

/** What the municipality said about an annotation: a row each time, of which the newest counts. */
export const feedback = pgTable(
  'feedback',
  {
    ...ownedByTenant,
    annotationId: uuid().notNull(),
    /** The number of the event in the map's thread: the largest is the newest, also of two at one instant. */
    seq: bigint({ mode: 'number' }).notNull(),
    status: text().$type<FeedbackStatus>().notNull(),
    text: text().notNull(),
    givenBy: uuid().notNull(),
    givenAt: at().notNull().defaultNow(),
  },
  (table) => [
    ownKey(table),
    unique().on(table.tenantId, table.annotationId, table.seq),
    within(table.annotationId, table, annotations),
    within(table.givenBy, table, members),
    onlyOwnTenant,
  ],
);
