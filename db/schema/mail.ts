import { sql } from 'drizzle-orm';
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
    /** How often it was handed to the mail server, and when it was given up. When it is tried is pg-boss's business. */
    tries: integer().notNull().default(0),
    givenUpAt: at(),
    /** Where one click ends mails like this one (RFC 8058); null where there is nothing to end. */
    endUrl: text(),
  },
  (table) => [
    ownKey(table),
    index().on(table.tenantId, table.sentAt),
    index('mails_on_their_way').on(table.tenantId, table.writtenAt).where(sql`sent_at is null and given_up_at is null`),
    onlyOwnTenant,
  ],
);
