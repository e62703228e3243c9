import { doublePrecision, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { at, onlyOwnTenant, ownedByTenant, ownKey, within } from './columns';
import { members } from './identity';
import { offers } from './offers';
import { threads } from './threads';

/** Who wants to be told of what: an offer, a discussion, a topic, or what happens around a place. */
export const follows = pgTable(
  'follows',
  {
    ...ownedByTenant,
    memberId: uuid().notNull(),
    kind: text({ enum: ['offer', 'thread', 'topic', 'place'] })
      .notNull()
      .default('offer'),
    /** One of these, as the kind says. */
    offerId: uuid(),
    threadId: uuid(),
    topic: text(),
    /** A place: degrees, rounded to about a hundred metres, so that it is nobody's door; and metres around it. */
    lon: doublePrecision(),
    lat: doublePrecision(),
    radius: integer(),
    /** What they call the place. */
    label: text(),
    followedAt: at().notNull().defaultNow(),
  },
  (table) => [
    ownKey(table),
    unique('follows_once')
      .on(table.tenantId, table.memberId, table.offerId, table.threadId, table.topic, table.lon, table.lat)
      .nullsNotDistinct(),
    index('follows_by_offer').on(table.tenantId, table.offerId),
    index('follows_by_thread').on(table.tenantId, table.threadId),
    index('follows_by_kind').on(table.tenantId, table.kind),
    within(table.offerId, table, offers).onDelete('cascade'),
    within(table.threadId, table, threads).onDelete('cascade'),
    within(table.memberId, table, members),
    onlyOwnTenant,
  ],
);
