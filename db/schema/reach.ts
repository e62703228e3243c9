import { date, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { onlyOwnTenant, tenantColumn, within } from './columns';
import { offers } from './offers';

/** How often the pages of an offer were opened on a day of the town's clock. Nothing of who did. */
export const offerViews = pgTable(
  'offer_views',
  {
    ...tenantColumn,
    offerId: uuid().notNull(),
    day: date().notNull(),
    views: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.offerId, table.day] }),
    within(table.offerId, table, offers).onDelete('cascade'),
    onlyOwnTenant,
  ],
);
