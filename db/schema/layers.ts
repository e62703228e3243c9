import {
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { LayerSource } from '@/lib/layers/model/layer';
import type { PlanFeature } from '@/lib/layers/model/plan';
import { at, bytes, onlyOwnTenant, ownedByTenant, ownKey, tenantColumn, within } from './columns';
import { members } from './identity';
import { offers } from './offers';

/**
 * What an offer's maps draw under the annotations. What it draws never changes: another file makes another layer. Only
 * where a picture lies does.
 */
export const layers = pgTable(
  'layers',
  {
    ...ownedByTenant,
    offerId: uuid().notNull(),
    /** From the topmost, counted from 0. */
    position: integer().notNull(),
    title: text().notNull(),
    /** 0.1 to 1. */
    opacity: real().notNull().default(1),
    /** Of the map, from which on it is drawn; null: always. */
    fromZoom: integer(),
    /** Whether it is switched on when a map opens. */
    shown: boolean().notNull().default(true),
    /** Whose data it shows, and under which licence. */
    attribution: text(),
    source: jsonb().$type<LayerSource>().notNull(),
    /** West, south, east, north; degrees, EPSG:4326. Null where it has no end. */
    bounds: jsonb().$type<[number, number, number, number]>(),
    addedBy: uuid(),
    addedAt: at().notNull().defaultNow(),
  },
  (table) => [
    ownKey(table),
    within(table.offerId, table, offers),
    within(table.addedBy, table, members),
    index().on(table.tenantId, table.offerId, table.position),
    onlyOwnTenant,
  ],
);

/** What a plan holds, in the order of its file: for who clicks on it, reads it as a list, or gets it as a picture. */
export const layerFeatures = pgTable(
  'layer_features',
  {
    ...tenantColumn,
    layerId: uuid().notNull(),
    /** Counted from 0. */
    number: integer().notNull(),
    feature: jsonb().$type<Omit<PlanFeature, 'geometry'>>().notNull(),
    geometry: jsonb().$type<PlanFeature['geometry']>(),
    /** What its geometry lies in; degrees, EPSG:4326. */
    west: doublePrecision(),
    south: doublePrecision(),
    east: doublePrecision(),
    north: doublePrecision(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.layerId, table.number] }),
    within(table.layerId, table, layers).onDelete('cascade'),
    onlyOwnTenant,
  ],
);

/** A plan as vector tiles, cut once: Mapbox Vector Tile 2.1, packed with gzip. What is empty has no row. */
export const layerTiles = pgTable(
  'layer_tiles',
  {
    ...tenantColumn,
    layerId: uuid().notNull(),
    zoom: integer().notNull(),
    x: integer().notNull(),
    y: integer().notNull(),
    bytes: bytes().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.layerId, table.zoom, table.x, table.y] }),
    within(table.layerId, table, layers).onDelete('cascade'),
    onlyOwnTenant,
  ],
);

/** A picture of a plan as it was made anew from its file, at most `PICTURE_SIDE_LIMIT` wide and high. */
export const layerPictures = pgTable(
  'layer_pictures',
  {
    ...tenantColumn,
    layerId: uuid().notNull(),
    type: text({ enum: ['image/webp'] }).notNull(),
    bytes: bytes().notNull(),
    /** In pixels. */
    width: integer().notNull(),
    height: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.layerId] }),
    within(table.layerId, table, layers).onDelete('cascade'),
    onlyOwnTenant,
  ],
);
