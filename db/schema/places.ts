import { boolean, customType, doublePrecision, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { PlaceKind, PlaceSource } from '@/lib/places/model/place';
import { onlyOwnTenant, ownedByTenant, ownKey, tenantColumn } from './columns';

/** Ordered by its bytes, so that all that begins alike stands together whatever language the database has. */
const bytewise = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

/** Streets, squares, addresses and buildings that people may name to say where they mean. Nothing of persons. */
export const places = pgTable(
  'places',
  {
    ...ownedByTenant,
    /** As shown. */
    name: text().notNull(),
    kind: text().$type<PlaceKind>().notNull(),
    /** Degrees, EPSG:4326. */
    lon: doublePrecision().notNull(),
    lat: doublePrecision().notNull(),
    /** Each source is replaced as a whole. */
    source: text().$type<PlaceSource>().notNull(),
  },
  (table) => [ownKey(table), onlyOwnTenant],
);

/**
 * What a place is found by: its folded name, and the rest of it from each word on. Without a reference to `places`: both
 * are written and removed together, and half a million references would each be checked by itself.
 */
export const placeKeys = pgTable(
  'place_keys',
  {
    ...tenantColumn,
    /** Whether it begins with a later word than the first. */
    later: boolean().notNull(),
    key: bytewise().notNull(),
    placeId: uuid().notNull(),
    source: text().$type<PlaceSource>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.later, table.key, table.placeId] }), onlyOwnTenant],
);
