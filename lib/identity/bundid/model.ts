import type { Trust } from '@/lib/actor';

/** How long somebody may take at BundID, in minutes; and how long our own last step may wait for their browser. */
export const REQUEST_MINUTES = 10;
/** By how much the clocks of both sides may differ, in milliseconds. */
export const CLOCK_SKEW_MS = 60_000;
/** The largest answer that is read, in characters of base64. Real ones have some 20,000. */
export const ANSWER_LIMIT = 200_000;

/**
 * The attributes of BundID by what they say, as its services publish them (ba-itsys/keycloak-extension-bundid,
 * digitalservicebund/a2j-rechtsantragstelle). More exist; what is not here is neither asked for nor read.
 */
export const attributes = {
  /** Who it is for this service: always the same here, and another one at every other service. */
  person: 'urn:oid:1.3.6.1.4.1.25484.494450.3',
  /** How surely they signed in this time: `STORK-QAA-Level-1` to `-4`. */
  level: 'urn:oid:1.2.40.0.10.2.1.1.261.94',
  postcode: 'urn:oid:2.5.4.17',
} as const;
export type Attribute = keyof typeof attributes;

/** What somebody signs in with BundID for: only to be known, or also to show that they live here. */
export const purposes = ['sign-in', 'residency'] as const;
export type Purpose = (typeof purposes)[number];

/** All that is asked for. What is not needed for the purpose is not asked for at all. */
export const asked: Record<Purpose, readonly Attribute[]> = {
  'sign-in': ['person', 'level'],
  residency: ['person', 'level', 'postcode'],
};

/**
 * The four levels of STORK that BundID speaks in (deliverable D2.3): a name and a password alone, then up to the online
 * identity card. 3 and 4 are what eIDAS calls substantial and high (Implementing Regulation (EU) 2015/1502); below, all
 * that BundID knows is a mail address that answered.
 */
export const levels = [1, 2, 3, 4] as const;
export type Level = (typeof levels)[number];

/** The trust that a level is worth here. */
export const trustOf: Record<Level, Extract<Trust, 'email' | 'substantial' | 'high'>> = {
  1: 'email',
  2: 'email',
  3: 'substantial',
  4: 'high',
};

/** The least level at which somebody is trusted that much. */
export const levelFor = (trust: Trust): Level => (trust === 'high' ? 4 : trust === 'substantial' ? 3 : 1);

export const classOf = (level: Level): string => `STORK-QAA-Level-${level}`;

/** The level that a word of the answer means, or null: nothing is guessed. */
export const levelNamed = (name: string): Level | null => levels.find((level) => classOf(level) === name) ?? null;

/** How sure BundID is of one attribute: `akdb:TrustLevel`, weakest first, at the levels of STORK. */
const ATTRIBUTE_LEVELS = ['UNTERGEORDNET', 'NORMAL', 'SUBSTANTIELL', 'HOCH'];

export const attributeLevelNamed = (name: string): Level | null =>
  levels.find((level) => ATTRIBUTE_LEVELS[level - 1] === name) ?? null;

/** The namespaces of an answer, and of what BundID adds to SAML. */
export const ns = {
  protocol: 'urn:oasis:names:tc:SAML:2.0:protocol',
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
  metadata: 'urn:oasis:names:tc:SAML:2.0:metadata',
  signature: 'http://www.w3.org/2000/09/xmldsig#',
  encryption: 'http://www.w3.org/2001/04/xmlenc#',
  akdb: 'https://www.akdb.de/request/2018/09',
  display: 'https://www.akdb.de/request/2018/09/classic-ui/v1',
} as const;

export const POST_BINDING = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
