import { sql } from 'drizzle-orm';
import { boolean, date, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { DocumentGap, FileType } from '@/lib/files/model';
import { at, bytes, onlyOwnTenant, ownKey, tenantColumn, within } from './columns';
import { members } from './identity';
import { offers } from './offers';

/** The pictures and documents of an offer. What one holds never changes: another file is another row. */
export const offerFiles = pgTable(
  'offer_files',
  {
    ...tenantColumn,
    // Random, since the address of a file is all that who reads it needs.
    id: uuid().notNull().default(sql`gen_random_uuid()`),
    offerId: uuid().notNull(),
    isPicture: boolean().notNull(),
    /** Made of the title: how a text names a picture, and what a browser saves a document as. */
    name: text().notNull(),
    title: text().notNull(),
    /** What a picture shows, in words; empty for documents. */
    alt: text().notNull().default(''),
    type: text().$type<FileType>().notNull(),
    /** Of a document in bytes; of a picture, of its largest size. */
    size: integer().notNull(),
    /** Of a picture, in pixels, as it was made anew. */
    width: integer(),
    height: integer(),
    /** Of a document: its language, and the day that it is of. */
    language: text(),
    dated: date({ mode: 'string' }),
    /** What a PDF lacks to be barrier-free; null where nobody can tell. */
    gaps: jsonb().$type<DocumentGap[]>(),
    addedBy: uuid(),
    addedAt: at().notNull().defaultNow(),
  },
  (table) => [
    ownKey(table),
    unique().on(table.tenantId, table.offerId, table.name),
    within(table.offerId, table, offers).onDelete('cascade'),
    within(table.addedBy, table, members),
    onlyOwnTenant,
  ],
);

/** The bytes of a file: of a picture in each of its sizes, of a document once, with the width 0. */
export const offerFileBytes = pgTable(
  'offer_file_bytes',
  {
    ...tenantColumn,
    fileId: uuid().notNull(),
    /** In pixels. */
    width: integer().notNull(),
    bytes: bytes().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.fileId, table.width] }),
    within(table.fileId, table, offerFiles).onDelete('cascade'),
    onlyOwnTenant,
  ],
);
