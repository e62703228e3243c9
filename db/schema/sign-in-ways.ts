import { bigint, boolean, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, bytes, onlyOwnTenant, ownedByTenant, ownKey, within } from './columns';
import { members } from './identity';

/** A key on somebody's device or in their password manager, which signs them in. Public parts only. */
export const passkeys = pgTable(
  'passkeys',
  {
    ...ownedByTenant,
    memberId: uuid().notNull(),
    /** As its owner calls it. */
    name: text().notNull(),
    /** Base64url, as the browser names it. */
    credentialId: text().notNull(),
    publicKey: bytes().notNull(),
    /** How often the key was used, as it says itself; one that counts never counts backwards. */
    counter: bigint({ mode: 'number' }).notNull(),
    transports: jsonb().$type<string[]>().notNull(),
    /** The host it was made for, on no other it works. */
    host: text().notNull(),
    addedAt: at().notNull().defaultNow(),
    lastUsedAt: at(),
  },
  (table) => [
    ownKey(table),
    uniqueIndex().on(table.tenantId, table.credentialId),
    index().on(table.tenantId, table.memberId),
    within(table.memberId, table, members),
    onlyOwnTenant,
  ],
);

/**
 * A browser in the middle of signing in: a challenge that a passkey answers, or a trip to a provider. Found once, by the
 * hash of a token in that browser's cookie, from which all that must be secret on the way is derived.
 */
export const signInCourses = pgTable(
  'sign_in_courses',
  {
    ...ownedByTenant,
    tokenHash: text().notNull(),
    /** What it is good for, for instance `passkey.add` or `openid:rathaus https://beteiligung.example`. */
    purpose: text().notNull(),
    /** Where to go on afterwards. */
    next: text().notNull(),
    expiresAt: at().notNull(),
  },
  (table) => [ownKey(table), uniqueIndex().on(table.tenantId, table.tokenHash), onlyOwnTenant],
);

/** Which role a group at a provider gives. */
export interface GroupRole {
  group: string;
  role: 'moderator' | 'editor' | 'planner' | 'admin';
}

/** Where a tenant's people may sign in by OpenID Connect, for instance its own Keycloak or Entra ID. */
export const openidProviders = pgTable(
  'openid_providers',
  {
    ...ownedByTenant,
    /** Its short name in addresses and in `identities.provider`. */
    slug: text().notNull(),
    /** As the button calls it. */
    name: text().notNull(),
    issuer: text().notNull(),
    clientId: text().notNull(),
    sealedSecret: bytes().notNull(),
    /** Whether an address that it marks as verified counts as proven here. */
    vouchesForEmail: boolean().notNull(),
    /** The claim that names somebody's groups. */
    groupsClaim: text().notNull().default('groups'),
    groupRoles: jsonb().$type<GroupRole[]>().notNull().default([]),
    addedAt: at().notNull().defaultNow(),
  },
  (table) => [ownKey(table), uniqueIndex().on(table.tenantId, table.slug), onlyOwnTenant],
);
