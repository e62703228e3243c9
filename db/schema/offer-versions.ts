import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import type { SaidByOffer } from '@/lib/offers/model/said';
import { at, onlyOwnTenant, tenantColumn, within } from './columns';
import { members } from './identity';
import { offers } from './offers';

/** What a published offer said of itself, version by version; the newest is what it says. None before the first change. */
export const offerVersions = pgTable(
  'offer_versions',
  {
    ...tenantColumn,
    offerId: uuid().notNull(),
    version: integer().notNull(),
    said: jsonb().$type<SaidByOffer>().notNull(),
    /** Of the first version, when it was published. */
    changedAt: at().notNull().defaultNow(),
    changedBy: uuid(),
    /** Its editors want who follows the offer to be told, however little is new. */
    isMarked: boolean().notNull().default(false),
    /** When it was looked at for who follows the offer, and they were told where it was news. */
    toldAt: at(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.offerId, table.version] }),
    index('offer_versions_to_tell').on(table.tenantId, table.offerId).where(sql`told_at is null`),
    within(table.offerId, table, offers).onDelete('cascade'),
    within(table.changedBy, table, members),
    onlyOwnTenant,
  ],
);
