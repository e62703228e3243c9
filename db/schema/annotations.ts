import { sql } from 'drizzle-orm';
import {
  bigint,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { LineString, Point, Polygon } from 'geojson';
import { at, onlyOwnTenant, ownedByTenant, ownKey, tenantColumn, within } from './columns';
import { members } from './identity';
import { offerFormats } from './offers';
import { threads } from './threads';

/** A remark with a place: an entry in the thread of its map, with a thread of its own. */
export const annotations = pgTable(
  'annotations',
  {
    ...ownedByTenant,
    offerFormatId: uuid().notNull(),
    /** The map's thread, in which this annotation is an entry. */
    threadId: uuid().notNull(),
    /** The discussion below this annotation. */
    discussionId: uuid().notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
    rev: bigint({ mode: 'number' }).notNull(),
    authorId: uuid().notNull(),
    /** GeoJSON, EPSG:4326. Absent where the place was given in words. */
    geometry: jsonb().$type<Point | LineString | Polygon>(),
    placeInWords: text(),
    /** A point on the geometry, in degrees, for lists and clusters. */
    lon: doublePrecision(),
    lat: doublePrecision(),
    /** Where to look for it on the map, as one number (lib/annotations/model/cell.ts). Null: only in words. */
    cell: bigint({ mode: 'number' }).generatedAlwaysAs(sql`place_cell(geometry)`),
    category: text().notNull(),
    text: text().notNull(),
    /** How many people support it, kept by the commands. */
    support: integer().notNull().default(0),
    postKey: uuid().notNull(),
    postHash: text().notNull(),
    postedAt: at().notNull().defaultNow(),
    editedAt: at(),
    withdrawnAt: at(),
    hiddenBy: uuid(),
    /** The decision that covers it with a warning now, and the one that shortened it, until its author edits it. */
    coveredBy: uuid(),
    shortenedBy: uuid(),
    /** What it is merged into, as long as the decision that hides it says so. */
    mergedInto: uuid(),
  },
  (table) => [
    ownKey(table),
    unique().on(table.tenantId, table.threadId, table.seq),
    unique().on(table.tenantId, table.authorId, table.postKey, table.postHash),
    index().on(table.tenantId, table.offerFormatId, table.lon),
    index('annotations_by_cell')
      .on(table.tenantId, table.threadId, table.cell)
      .where(sql`withdrawn_at is null and hidden_by is null`),
    index('annotations_by_category').on(table.tenantId, table.threadId, table.category, table.seq),
    index('annotations_by_posting').on(table.tenantId, table.postedAt),
    within(table.offerFormatId, table, offerFormats),
    within(table.threadId, table, threads),
    within(table.discussionId, table, threads),
    within(table.authorId, table, members),
    onlyOwnTenant,
  ],
);

/** Who supports what somebody put on a map. */
export const supports = pgTable(
  'supports',
  {
    ...tenantColumn,
    annotationId: uuid().notNull(),
    memberId: uuid().notNull(),
    givenAt: at().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.annotationId, table.memberId] }),
    within(table.annotationId, table, annotations),
    within(table.memberId, table, members),
    onlyOwnTenant,
  ],
);
