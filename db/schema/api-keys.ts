import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, onlyOwnTenant, ownedByTenant, ownKey, within } from './columns';
import { members } from './identity';

/**
 * A key with which a program comes to the public interface: the town's own, or of a member who writes by it. The key
 * itself is told once, to who made it; here lies its SHA-256.
 */
export const apiKeys = pgTable(
  'api_keys',
  {
    ...ownedByTenant,
    keyHash: text().notNull(),
    /** What its maker calls it. */
    name: text().notNull(),
    scopes: text().array().$type<('read' | 'comments:write')[]>().notNull(),
    /** Whose it is; null: the town's. */
    memberId: uuid(),
    /** Who made it for the town. */
    madeBy: uuid(),
    /** How many requests a second it may make; null: as everybody of its network. */
    perSecond: integer(),
    madeAt: at().notNull().defaultNow(),
    /** When it was used last, to the day. */
    usedAt: at(),
    revokedAt: at(),
  },
  (table) => [
    ownKey(table),
    uniqueIndex().on(table.tenantId, table.keyHash),
    index().on(table.tenantId, table.memberId),
    within(table.memberId, table, members),
    within(table.madeBy, table, members),
    onlyOwnTenant,
  ],
);
