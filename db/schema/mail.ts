import { index, pgTable, text } from 'drizzle-orm/pg-core';
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
  },
  (table) => [ownKey(table), index().on(table.tenantId, table.sentAt), onlyOwnTenant],
);
