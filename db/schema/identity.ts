import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, onlyOwnTenant, ownedByTenant, ownKey, tenantColumn, within } from './columns';

/** A person in one tenant. The same person elsewhere is another row, with another pseudonym. */
export const members = pgTable(
  'members',
  {
    ...ownedByTenant,
    email: text(),
    /** How surely we know who it is: a browser only, or a mail address that answered. */
    trust: text({ enum: ['guest', 'email'] }).notNull(),
    pseudonym: text(),
    locale: text().notNull().default('de'),
    netiquetteAcceptedAt: at(),
    /** Which version of it they said yes to; says nothing where they have not yet. */
    netiquetteVersion: integer().notNull().default(1),
    suspendedUntil: at(),
    /** Key of a person who was brought in by an importer, for instance `polis:produktion-konsum:17`. */
    importKey: text(),
    createdAt: at().notNull().defaultNow(),
    /** When they deleted their account: the row is then nobody, who keeps threads whole. */
    erasedAt: at(),
  },
  (table) => [
    ownKey(table),
    uniqueIndex('members_by_email').on(table.tenantId, sql`lower(${table.email})`),
    uniqueIndex().on(table.tenantId, table.importKey),
    uniqueIndex('members_by_pseudonym').on(table.tenantId, sql`lower(${table.pseudonym})`),
    onlyOwnTenant,
  ],
);

/** Rights beyond a resident's, in this tenant. */
export const roles = pgTable(
  'roles',
  {
    ...tenantColumn,
    memberId: uuid().notNull(),
    role: text({ enum: ['moderator', 'editor', 'planner', 'admin', 'operator'] }).notNull(),
    grantedAt: at().notNull().defaultNow(),
    grantedBy: uuid(),
    /** Whose groups give it (`openid:` and the provider's short name), and so take it again; null: given by hand. */
    provider: text(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.memberId, table.role] }),
    within(table.memberId, table, members),
    onlyOwnTenant,
  ],
);

/** A signed-in browser. The token itself is only in its cookie; here lies its SHA-256. */
export const sessions = pgTable(
  'sessions',
  {
    ...ownedByTenant,
    tokenHash: text().notNull(),
    memberId: uuid().notNull(),
    /** How one signed in here. */
    way: text({ enum: ['guest', 'demo', 'help', 'link', 'code', 'passkey', 'openid', 'bundid'] })
      .notNull()
      .default('link'),
    /** How surely that way says who it is, where it says more than what is known of the member anyway. */
    trust: text({ enum: ['guest', 'email', 'substantial', 'high'] }),
    /** Browser and system as the person would name them, for instance `Firefox, Windows`. */
    device: text(),
    /** A mark of two bytes of the network it was opened from: tells whether it is the one of now, and not which. */
    network: text(),
    /** Opened at the platform's host, and so links in mails lead there; else to the town's own one, where it has one. */
    byPlatformHost: boolean().notNull().default(false),
    expiresAt: at().notNull(),
    createdAt: at().notNull().defaultNow(),
  },
  (table) => [
    ownKey(table),
    uniqueIndex().on(table.tenantId, table.tokenHash),
    index().on(table.tenantId, table.memberId),
    within(table.memberId, table, members),
    onlyOwnTenant,
  ],
);

/** Who a member is at somebody who vouches for them: an OpenID provider, BundID. Only a keyed hash is kept. */
export const identities = pgTable(
  'identities',
  {
    ...ownedByTenant,
    memberId: uuid().notNull(),
    /** `bundid`, or `openid:` and the provider's short name. */
    provider: text().notNull(),
    /** Of the provider's own name for the person, so that two tenants' rows cannot be joined. */
    subjectHash: text().notNull(),
    linkedAt: at().notNull().defaultNow(),
  },
  (table) => [
    ownKey(table),
    uniqueIndex().on(table.tenantId, table.provider, table.subjectHash),
    index().on(table.tenantId, table.memberId),
    within(table.memberId, table, members),
    onlyOwnTenant,
  ],
);

/**
 * Suspensions of people who deleted their account before the end: found by who proves the same address or identity anew,
 * whose account then begins with it. Of both only keyed hashes; gone with the end, or once somebody has come back.
 */
export const leftSuspensions = pgTable(
  'left_suspensions',
  {
    ...tenantColumn,
    mark: text().notNull(),
    endsAt: at().notNull(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.mark] }), onlyOwnTenant],
);

/**
 * Links that were mailed and not yet used, each with a code for the browser that asked. Of all three only hashes; that of
 * the code holds the browser's token, so that nobody tries all codes on a copy of the table.
 */
export const signInTokens = pgTable(
  'sign_in_tokens',
  {
    ...ownedByTenant,
    tokenHash: text().notNull(),
    email: text().notNull(),
    browserHash: text(),
    codeHash: text(),
    /** How many wrong codes were typed. */
    wrongCodes: integer().notNull().default(0),
    expiresAt: at().notNull(),
  },
  (table) => [
    ownKey(table),
    uniqueIndex().on(table.tenantId, table.tokenHash),
    uniqueIndex().on(table.tenantId, table.browserHash),
    onlyOwnTenant,
  ],
);

/** What a member was told: in the page, and by mail where an address is known. */
export const notifications = pgTable(
  'notifications',
  {
    ...ownedByTenant,
    memberId: uuid().notNull(),
    kind: text().notNull(),
    facts: jsonb().$type<Record<string, string | number>>().notNull().default({}),
    href: text(),
    createdAt: at().notNull().defaultNow(),
    readAt: at(),
    /** What it is about, so that nobody is told the same twice; null where it can happen once only. */
    occasion: text(),
    /** The offer that it belongs to, for digests; and for what somebody follows it was told. Both may be gone since. */
    offerId: uuid(),
    followId: uuid(),
    /** When it is to be mailed; null: not. And the one mail that it went with. */
    mailDueAt: at(),
    mailId: uuid(),
  },
  (table) => [
    ownKey(table),
    index().on(table.tenantId, table.memberId, table.createdAt),
    uniqueIndex('notifications_once').on(table.tenantId, table.memberId, table.occasion),
    index('notifications_to_mail')
      .on(table.tenantId, table.mailDueAt)
      .where(sql`mail_id is null and mail_due_at is not null`),
    within(table.memberId, table, members),
    onlyOwnTenant,
  ],
);

/**
 * What somebody tried, for limits: mails asked for by an address, guests made by a sender. The subject is a hash. Rows
 * are counted by the database's clock and thrown away after a day.
 */
export const attempts = pgTable(
  'attempts',
  {
    ...ownedByTenant,
    purpose: text().notNull(),
    subject: text().notNull(),
    triedAt: at().notNull().defaultNow(),
  },
  (table) => [ownKey(table), index().on(table.tenantId, table.purpose, table.subject, table.triedAt), onlyOwnTenant],
);

/**
 * A form that somebody filled in before signing in or introducing themselves, kept for an hour, so that nothing typed
 * is lost on the way. Found by the hash of a token in that browser's cookie.
 */
export const keptForms = pgTable(
  'kept_forms',
  {
    ...ownedByTenant,
    tokenHash: text().notNull(),
    /** Where the form was posted to, and the page it stood on. */
    action: text().notNull(),
    page: text().notNull(),
    fields: jsonb().$type<[name: string, value: string][]>().notNull(),
    expiresAt: at().notNull(),
  },
  (table) => [ownKey(table), uniqueIndex().on(table.tenantId, table.tokenHash), onlyOwnTenant],
);
