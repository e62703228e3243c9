import { sql } from 'drizzle-orm';
import { index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, onlyOwnTenant, ownedByTenant, ownKey, tenantColumn, within } from './columns';
import { members } from './identity';
import { offers } from './offers';

/** That somebody is asked by mail to join the town's team. Random ids: they stand in the mailed address. */
export const invitations = pgTable(
  'invitations',
  {
    ...ownedByTenant,
    id: uuid().notNull().default(sql`gen_random_uuid()`),
    email: text().notNull(),
    roles: text({ enum: ['moderator', 'editor', 'planner', 'admin'] })
      .array()
      .notNull(),
    locale: text().notNull().default('de'),
    /** Null: by the operator, who is no member here. */
    invitedBy: uuid(),
    invitedAt: at().notNull().defaultNow(),
    expiresAt: at().notNull(),
    acceptedAt: at(),
    acceptedBy: uuid(),
    withdrawnAt: at(),
  },
  (table) => [
    ownKey(table),
    within(table.invitedBy, table, members),
    within(table.acceptedBy, table, members),
    uniqueIndex('invitations_waiting')
      .on(table.tenantId, sql`lower(${table.email})`)
      .where(sql`accepted_at is null and withdrawn_at is null`),
    onlyOwnTenant,
  ],
);

/** Who may edit an offer, where that is not every editor: with no row all of them may. */
export const offerEditors = pgTable(
  'offer_editors',
  { ...tenantColumn, offerId: uuid().notNull(), memberId: uuid().notNull(), addedAt: at().notNull().defaultNow() },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.offerId, table.memberId] }),
    within(table.offerId, table, offers).onDelete('cascade'),
    within(table.memberId, table, members),
    onlyOwnTenant,
  ],
);

/** That a town's admin lets the operator in to help, until when, and that it was ended before. */
export const helpGrants = pgTable(
  'help_grants',
  {
    ...ownedByTenant,
    reason: text().notNull(),
    grantedBy: uuid().notNull(),
    grantedAt: at().notNull().defaultNow(),
    expiresAt: at().notNull(),
    endedAt: at(),
  },
  (table) => [ownKey(table), within(table.grantedBy, table, members), onlyOwnTenant],
);

/** Who came to help by such a grant: members only for as long as it lasts. */
export const helpVisits = pgTable(
  'help_visits',
  { ...ownedByTenant, grantId: uuid().notNull(), memberId: uuid().notNull(), cameAt: at().notNull().defaultNow() },
  (table) => [
    ownKey(table),
    within(table.grantId, table, helpGrants),
    within(table.memberId, table, members),
    index().on(table.tenantId, table.memberId),
    onlyOwnTenant,
  ],
);
