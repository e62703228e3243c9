import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgPolicy, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Polygon } from 'geojson';
import type { OfferScope } from '@/lib/offers/model';
import type { Hours } from '@/lib/offers/model/hours';
import { at, onlyOwnTenant, ownedByTenant, ownKey, portalRole, tenantColumn, within } from './columns';
import { members } from './identity';

// `offset 0` in the portal's policies: without it PostgreSQL reads all publications there are, to look up a few in a hash.

/** A consultation. Without a row in `publications` it is a draft; its dates say whether it is open. */
export const offers = pgTable(
  'offers',
  {
    ...ownedByTenant,
    slug: text().notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    /** Markdown. */
    description: text().notNull(),
    /** In Plain German (Leichte Sprache); empty where there is no such text. */
    plain: text().notNull().default(''),
    /** Who is asked, what can be decided together and what is settled already; each may be empty. */
    scope: jsonb().$type<OfferScope>().notNull().default({ asked: '', open: '', settled: '' }),
    topic: text().notNull(),
    /** EPSG:4326. `area` is a GeoJSON polygon; `label` names the place in words. */
    place: jsonb().$type<{ label: string; centre: [number, number]; area?: Polygon }>().notNull(),
    timeline: jsonb().$type<{ date: string; title: string; text?: string }[]>().notNull().default([]),
    documents: jsonb().$type<{ title: string; href: string; kind: string; bytes: number }[]>().notNull().default([]),
    contact: jsonb().$type<{ office: string; email: string; phone?: string }>().notNull(),
    opensAt: at().notNull(),
    closesAt: at().notNull(),
    createdBy: uuid(),
    createdAt: at().notNull().defaultNow(),
    /** Since when its town lists it among what is long over; null: with the others. */
    archivedAt: at(),
  },
  (table) => [
    ownKey(table),
    unique().on(table.tenantId, table.slug),
    within(table.createdBy, table, members),
    index().on(table.tenantId, table.closesAt),
    // Across tenants: the portal lists by these what all have published.
    index('offers_by_opening').on(table.opensAt, table.id),
    index('offers_by_closing').on(table.closesAt, table.id),
    onlyOwnTenant,
    pgPolicy('portal_reads_published', {
      for: 'select',
      to: portalRole,
      using: sql`exists (select from publications p where p.tenant_id = offers.tenant_id and p.offer_id = offers.id offset 0)`,
    }),
  ],
);

/** That somebody put an offer before the public. */
export const publications = pgTable(
  'publications',
  {
    ...ownedByTenant,
    offerId: uuid().notNull(),
    publishedBy: uuid(),
    publishedAt: at().notNull().defaultNow(),
  },
  (table) => [
    ownKey(table),
    unique().on(table.tenantId, table.offerId),
    within(table.offerId, table, offers),
    onlyOwnTenant,
    pgPolicy('portal_reads', { for: 'select', to: portalRole, using: sql`true` }),
  ],
);

/** One way to take part in an offer: the format's code, its settings as the format's schema says, its dates. */
export const offerFormats = pgTable(
  'offer_formats',
  {
    ...ownedByTenant,
    offerId: uuid().notNull(),
    slug: text().notNull(),
    format: text().notNull(),
    title: text().notNull(),
    position: integer().notNull().default(0),
    settings: jsonb().$type<unknown>().notNull(),
    /** Counts up with each change of the settings that the public has seen. */
    version: integer().notNull().default(1),
    requiredTrust: text({ enum: ['guest', 'email', 'substantial', 'high'] })
      .notNull()
      .default('email'),
    /** Only who has shown that they live here may take part. */
    residentsOnly: boolean().notNull().default(false),
    /** What residents contribute is seen by a moderator before it is published. */
    reviewsFirst: boolean().notNull().default(false),
    /** An emergency stop: nobody contributes until it is lifted. `with-all`: stopped together with all others of the tenant. */
    stopped: text({ enum: ['alone', 'with-all'] }),
    /** So many seconds are between two contributions of one person; 0: no more than everybody's pace. */
    slowSeconds: integer().notNull().default(0),
    /** When one may write, by the clock of where people are; null: always. */
    hours: jsonb().$type<Hours>(),
    /** Who may write. The town's own people may in any case. */
    writers: text({ enum: ['everyone', 'residents', 'invited', 'officials'] })
      .notNull()
      .default('everyone'),
    /** In a wave of accounts that nobody knows, what these send is held for review. */
    holdsWaves: boolean().notNull().default(true),
    opensAt: at().notNull(),
    closesAt: at().notNull(),
  },
  (table) => [
    ownKey(table),
    unique().on(table.tenantId, table.offerId, table.slug),
    within(table.offerId, table, offers),
    onlyOwnTenant,
    pgPolicy('portal_reads_published', {
      for: 'select',
      to: portalRole,
      using: sql`exists (select from publications p where p.tenant_id = offer_formats.tenant_id and p.offer_id = offer_formats.offer_id offset 0)`,
    }),
  ],
);

/** What a published format's settings were, version by version; the newest is the format's own. None before the first change. */
export const formatVersions = pgTable(
  'format_versions',
  {
    ...tenantColumn,
    offerFormatId: uuid().notNull(),
    version: integer().notNull(),
    settings: jsonb().$type<unknown>().notNull(),
    /** Of the first version, when it was published. */
    changedAt: at().notNull().defaultNow(),
    changedBy: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.offerFormatId, table.version] }),
    within(table.offerFormatId, table, offerFormats).onDelete('cascade'),
    within(table.changedBy, table, members),
    onlyOwnTenant,
  ],
);

/** Who may write where only those may who were asked to: whoever signs in with one of these addresses. */
export const invitedWriters = pgTable(
  'invited_writers',
  {
    ...tenantColumn,
    offerFormatId: uuid().notNull(),
    /** In small letters. */
    email: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.offerFormatId, table.email] }),
    within(table.offerFormatId, table, offerFormats).onDelete('cascade'),
    onlyOwnTenant,
  ],
);

/** Where a format stands, by the database's clock. For queries that join `publications` from the left. */
export const formatState = sql<'draft' | 'announced' | 'open' | 'closed'>`case
  when ${publications.id} is null then 'draft'
  when now() < greatest(${offerFormats.opensAt}, ${offers.opensAt}) then 'announced'
  when now() < least(${offerFormats.closesAt}, ${offers.closesAt}) then 'open'
  else 'closed' end`;

/** The same for a whole offer. */
export const offerState = sql<'draft' | 'announced' | 'open' | 'closed'>`case
  when ${publications.id} is null then 'draft'
  when now() < ${offers.opensAt} then 'announced'
  when now() < ${offers.closesAt} then 'open'
  else 'closed' end`;

/** Whether an emergency stop holds for a format. */
export const isStopped = sql<boolean>`${offerFormats.stopped} is not null`;
