import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { at, onlyOwnTenant, ownedByTenant, ownKey } from './columns';

/** Mails on their way. A row is written in the transaction that causes the mail, and sent after its commit. */
export const mails = pgTable(
  'mails',
  {
    ...ownedByTenant,
    recipient: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    writtenAt: at().notNull().defaultNow(),
    sentAt: at(),
    /** How often it was handed to the mail server, and when it may be tried again. */
    tries: integer().notNull().default(0),
    nextTryAt: at().notNull().defaultNow(),
  },
  (table) => [ownKey(table), index().on(table.tenantId, table.sentAt), onlyOwnTenant],
);
