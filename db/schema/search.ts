import { sql } from 'drizzle-orm';
import {
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { FoundKind } from '@/lib/search/model/found';
import { at, onlyOwnTenant, portalRole, tenantColumn } from './columns';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * What can be found: all that is published, and nothing else. Triggers take out what must not be found any more in the
 * transaction that says so, and note what is to be entered (`search-by-triggers`), so that no command can forget to. Read through the portal's role: for the others row security
 * lets no text index be used. Without references, since it never outlives what it was made of.
 */
export const searchEntries = pgTable(
  'search_entries',
  {
    ...tenantColumn,
    kind: text().$type<FoundKind>().notNull(),
    /** Of the offer, part, comment or annotation; of an answer, that of the annotation. */
    id: uuid().notNull(),
    offerId: uuid().notNull(),
    /** Absent for the offer itself. */
    offerFormatId: uuid(),
    /** The annotation below which a comment stands. */
    annotationId: uuid(),
    /** Empty for what people wrote. */
    title: text().notNull(),
    text: text().notNull(),
    /** Degrees, EPSG:4326; null where it has no place of its own. */
    lon: doublePrecision(),
    lat: doublePrecision(),
    /** Whether people said it. */
    contributed: boolean().notNull(),
    /** Whether who said it speaks for the town. */
    official: boolean().notNull(),
    at: at().notNull(),
    body: tsvector()
      .notNull()
      .generatedAlwaysAs(
        // PostgreSQL takes „Stadt/Land“ for a path and „Ende.Anfang“ for a host, and would not look into them. `search_dated` adds in
        // which month, quarter and year that was (lib/search/model/periods.ts): the newest of many hits are asked for by it.
        sql`search_dated(setweight(to_tsvector('search_german', translate(title, '<>/.:@_-+=&?#%~*|\\', '                  ')), 'A')
          || setweight(to_tsvector('search_german', translate(text, '<>/.:@_-+=&?#%~*|\\', '                  ')), 'B'), at)`,
      ),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id, table.kind] }),
    index('search_by_offer').on(table.tenantId, table.offerId),
    index('search_newest').on(table.tenantId, table.contributed, table.at, table.id),
    // Across tenants: the portal lists by it.
    index('search_newest_of_all').on(table.contributed, table.at, table.id),
    index('search_by_place').on(table.tenantId, table.lat, table.lon).where(sql`lon is not null`),
    // What speaks for the town is rare among what people say: what is asked for alone has its own.
    index('search_official').on(table.tenantId, table.at, table.id).where(sql`contributed and official`),
    index('search_official_of_all').on(table.at, table.id).where(sql`contributed and official`),
    // Words that many say are found by walking the newest, rare ones by these.
    index('search_contributions')
      .using('gin', table.tenantId, table.body)
      // What waits to be sorted in is looked through by each search; in kB.
      .with({ gin_pending_list_limit: 256 })
      .where(sql`contributed`),
    index('search_offers').using('gin', table.tenantId, table.body).where(sql`not contributed`),
    onlyOwnTenant,
    pgPolicy('portal_reads', { for: 'select', to: portalRole, using: sql`true` }),
  ],
);

/** What is to be entered anew, or is not there any more: noted in the transaction of the change, entered soon after it. */
export const searchWaiting = pgTable(
  'search_waiting',
  {
    ...tenantColumn,
    kind: text().$type<FoundKind>().notNull(),
    id: uuid().notNull(),
    notedAt: at().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id, table.kind] }),
    onlyOwnTenant,
    pgPolicy('portal_reads', { for: 'select', to: portalRole, using: sql`true` }),
  ],
);

/** The words that occur in what can be found, for compounds and typing errors. Learnt now and then, never shown untried. */
export const searchWords = pgTable(
  'search_words',
  {
    ...tenantColumn,
    /** As written, in small letters. */
    word: text().notNull(),
    /** Its stem, and those of the words that it is made of; the first is its own. */
    stems: text().array().notNull(),
    /** In how many entries it was when it was counted last. */
    entries: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.word] }),
    // Learnt in one go, read by each search: nothing waits to be sorted in.
    index('search_words_alike').using('gin', table.tenantId, table.word.op('gin_trgm_ops')).with({ fastupdate: 'off' }),
    index('search_words_by_stem').using('gin', table.tenantId, table.stems).with({ fastupdate: 'off' }),
    onlyOwnTenant,
    pgPolicy('portal_reads', { for: 'select', to: portalRole, using: sql`true` }),
  ],
);

/** Until when a tenant's words are learnt. No row: they are not yet. */
export const searchLearnings = pgTable(
  'search_learnings',
  {
    ...tenantColumn,
    learntAt: at().notNull(),
    /** When all were counted anew, which forgets those that do not occur any more. */
    countedAt: at().notNull(),
  },
  (table) => [primaryKey({ columns: [table.tenantId] }), onlyOwnTenant],
);
