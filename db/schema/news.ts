import { bigint, boolean, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { at, onlyOwnTenant, ownedByTenant, ownKey, tenantColumn, within } from './columns';
import { members, notifications } from './identity';
import { threads } from './threads';

/** How somebody wants to be told. No row: by mail at once, with no quiet hours. */
export const messageSettings = pgTable(
  'message_settings',
  {
    ...tenantColumn,
    memberId: uuid().notNull(),
    mail: text({ enum: ['at-once', 'daily', 'weekly', 'never'] })
      .notNull()
      .default('at-once'),
    push: boolean().notNull().default(true),
    /** Minutes of Berlin's day between which nothing is sent; from the later to the earlier: over midnight. Null: none. */
    quietFrom: integer(),
    quietUntil: integer(),
    changedAt: at().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.memberId] }),
    within(table.memberId, table, members),
    onlyOwnTenant,
  ],
);

/** A browser that takes pushes (RFC 8030), with the keys to encrypt for it (RFC 8291). */
export const pushDevices = pgTable(
  'push_devices',
  {
    ...ownedByTenant,
    memberId: uuid().notNull(),
    /** The address at the browser's push service. Who knows it and the keys can push; so it is shown to nobody. */
    endpoint: text().notNull(),
    publicKey: text().notNull(),
    secret: text().notNull(),
    /** Browser and system as the person would name them. */
    name: text(),
    addedAt: at().notNull().defaultNow(),
  },
  (table) => [
    ownKey(table),
    unique().on(table.tenantId, table.endpoint),
    index().on(table.tenantId, table.memberId),
    within(table.memberId, table, members),
    onlyOwnTenant,
  ],
);

/** Pushes on their way: one for each notice and device, so that none is sent twice. */
export const pushes = pgTable(
  'pushes',
  {
    ...ownedByTenant,
    notificationId: uuid().notNull(),
    deviceId: uuid().notNull(),
    dueAt: at().notNull().defaultNow(),
    /** When it was sent, or given up. */
    doneAt: at(),
  },
  (table) => [
    ownKey(table),
    unique().on(table.tenantId, table.notificationId, table.deviceId),
    index().on(table.tenantId, table.doneAt, table.dueAt),
    index().on(table.tenantId, table.deviceId),
    within(table.notificationId, table, notifications).onDelete('cascade'),
    within(table.deviceId, table, pushDevices).onDelete('cascade'),
    onlyOwnTenant,
  ],
);

/** Up to which number of a thread its followers were told. No row: nobody was told anything of it yet. */
export const newsMarks = pgTable(
  'news_marks',
  {
    ...tenantColumn,
    threadId: uuid().notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.threadId] }),
    within(table.threadId, table, threads).onDelete('cascade'),
    onlyOwnTenant,
  ],
);
