import { date, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { ResultStage } from '@/lib/results/model';
import { at, onlyOwnTenant, ownedByTenant, ownKey, within } from './columns';
import { members } from './identity';
import { offers } from './offers';

/** What became of an offer: one row once somebody began to write it, public from `publishedAt` on. */
export const offerResults = pgTable(
  'offer_results',
  {
    ...ownedByTenant,
    offerId: uuid().notNull(),
    /** Markdown: what people said. */
    said: text().notNull(),
    /** Markdown: what was decided, and why. Empty while it is not. */
    decision: text().notNull(),
    /** Who decided, in words, and on which day. */
    decidedBy: text().notNull(),
    decidedOn: date(),
    /** Where the decision can be read, mostly in the council's own system. */
    paper: text().notNull(),
    stage: text().$type<ResultStage>().notNull(),
    changedBy: uuid().notNull(),
    changedAt: at().notNull().defaultNow(),
    publishedAt: at(),
  },
  (table) => [
    ownKey(table),
    unique().on(table.tenantId, table.offerId),
    // A draft of an offer may be thrown away with what was written about it.
    within(table.offerId, table, offers).onDelete('cascade'),
    within(table.changedBy, table, members),
    onlyOwnTenant,
  ],
);

/** What has happened since a matter was decided, until it is built: one step of its timeline, on its day. */
export const resultSteps = pgTable(
  'result_steps',
  {
    ...ownedByTenant,
    offerId: uuid().notNull(),
    day: date().notNull(),
    title: text().notNull(),
    text: text().notNull(),
  },
  (table) => [
    ownKey(table),
    index('result_steps_by_offer').on(table.tenantId, table.offerId, table.day),
    within(table.offerId, table, offers).onDelete('cascade'),
    onlyOwnTenant,
  ],
);
