import { index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { at, onlyOwnTenant, tenantColumn, within } from './columns';
import { members } from './identity';
import { offers } from './offers';

/** Who wants to be told what becomes of an offer. */
export const follows = pgTable(
  'follows',
  {
    ...tenantColumn,
    offerId: uuid().notNull(),
    memberId: uuid().notNull(),
    followedAt: at().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.offerId, table.memberId] }),
    index().on(table.tenantId, table.memberId),
    within(table.offerId, table, offers).onDelete('cascade'),
    within(table.memberId, table, members),
    onlyOwnTenant,
  ],
);
