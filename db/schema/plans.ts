import { sql } from 'drizzle-orm';
import { index, pgPolicy, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { at, onlyOwnTenant, portalRole, tenantColumn, within } from './columns';
import { members } from './identity';
import { offers } from './offers';

/** That a draft is to be published: when, and who agreed. Gone once it is public or nobody wants it any more. */
export const plannedPublications = pgTable(
  'planned_publications',
  {
    ...tenantColumn,
    offerId: uuid().notNull(),
    publishAt: at().notNull(),
    plannedBy: uuid(),
    plannedAt: at().notNull().defaultNow(),
    /** A second person, where the town demands one. */
    approvedBy: uuid(),
    approvedAt: at(),
    /** SHA-256 of what was agreed on, in hexadecimal. Another draft is not published by this plan. */
    content: text().notNull(),
    /** The code of why it was not published when its time had come; null: nothing stood in the way so far. */
    obstacle: text(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.offerId] }),
    // Across tenants: whose time has come.
    index('plans_by_moment').on(table.publishAt).where(sql`obstacle is null`),
    within(table.offerId, table, offers).onDelete('cascade'),
    within(table.plannedBy, table, members),
    within(table.approvedBy, table, members),
    onlyOwnTenant,
    pgPolicy('portal_reads', { for: 'select', to: portalRole, using: sql`true` }),
  ],
);
