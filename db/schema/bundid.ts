import { boolean, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, onlyOwnTenant, ownedByTenant, ownKey, tenantColumn } from './columns';

/** What a town is called at BundID, since it registered there. Without a row nobody signs in with BundID here. */
export const bundidServices = pgTable(
  'bundid_services',
  {
    ...tenantColumn,
    displayName: text().notNull(),
    /** As BundID gave it out: `BMI-` and a number. */
    onlineServiceId: text().notNull(),
    changedAt: at().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.tenantId] }), onlyOwnTenant],
);

/** Somebody on their way to BundID and back; gone once they are signed in, and after ten minutes for each half. */
export const bundidRequests = pgTable(
  'bundid_requests',
  {
    ...ownedByTenant,
    /** The id that the answer must name. */
    requestId: text().notNull(),
    /** Hashes: of what travels with the request, and of what only the browser has that asked. */
    relayHash: text().notNull(),
    browserHash: text().notNull(),
    /** The town's own host that they began at, where alone the answer counts; null: the platform's. */
    host: text(),
    next: text().notNull(),
    purpose: text({ enum: ['sign-in', 'residency'] }).notNull(),
    expiresAt: at().notNull(),
    /** What the answer said, once it is there, for the browser with this token: nothing of it names a person. */
    answerHash: text(),
    subjectHash: text(),
    trust: text({ enum: ['email', 'substantial', 'high'] }),
    livesHere: boolean(),
  },
  (table) => [
    ownKey(table),
    uniqueIndex().on(table.tenantId, table.requestId),
    uniqueIndex().on(table.tenantId, table.answerHash),
    index().on(table.tenantId, table.expiresAt),
    onlyOwnTenant,
  ],
);

/** The assertions that were taken, by the hash of their ids, for as long as they would be believed once more. */
export const bundidAssertions = pgTable(
  'bundid_assertions',
  {
    ...tenantColumn,
    assertionHash: text().notNull(),
    expiresAt: at().notNull(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.assertionHash] }), onlyOwnTenant],
);
