import { pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { at, onlyOwnTenant, tenantColumn, within } from './columns';
import { members } from './identity';
import { offers } from './offers';

/** By which key a draft can be looked at by whoever has it, until it is taken back or the offer is published. */
export const draftLinks = pgTable(
  'draft_links',
  {
    ...tenantColumn,
    offerId: uuid().notNull(),
    key: text().notNull(),
    sharedBy: uuid().notNull(),
    sharedAt: at().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.offerId] }),
    unique().on(table.tenantId, table.key),
    within(table.offerId, table, offers).onDelete('cascade'),
    within(table.sharedBy, table, members),
    onlyOwnTenant,
  ],
);
