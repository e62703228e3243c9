import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { at, bytes, onlyOwnTenant, ownedByTenant, ownKey, within } from './columns';
import { members } from './identity';
import { threads } from './threads';

const outcomes = [
  ...(['hidden', 'restored', 'kept', 'moot', 'reopened', 'refused'] as const),
  ...(['covered', 'asked', 'proposed', 'shortened', 'merged'] as const),
] as const;

/**
 * What a moderator decided about a contribution (comment or annotation), under which rule, and why.
 * `kept`: it was reported and stays; `moot`: its author had taken it back already; `reopened`: one of these two was taken
 * back at once, and the case waits again; `refused`: it was reviewed first and not published; `covered`: it stays behind
 * a warning; `asked`: its author is asked to change it; `proposed`: a shorter text is proposed to its author, who agreed
 * where it is `shortened`; `merged`: it says what another one does, and gives way to that.
 */
export const decisions = pgTable(
  'decisions',
  {
    ...ownedByTenant,
    threadId: uuid().notNull(),
    contributionId: uuid().notNull(),
    outcome: text({ enum: outcomes }).notNull(),
    /** Number of the netiquette's rule. */
    rule: integer(),
    reason: text().notNull(),
    decidedBy: uuid().notNull(),
    decidedAt: at().notNull().defaultNow(),
  },
  (table) => [
    ownKey(table),
    index().on(table.tenantId, table.contributionId),
    index('decisions_by_time').on(table.tenantId, table.decidedAt),
    within(table.threadId, table, threads),
    within(table.decidedBy, table, members),
    onlyOwnTenant,
  ],
);

/** A contribution under question: one row for each, however often it is reported or objected about. */
export const cases = pgTable(
  'cases',
  {
    ...ownedByTenant,
    kind: text({ enum: ['comment', 'annotation'] }).notNull(),
    contributionId: uuid().notNull(),
    threadId: uuid().notNull(),
    state: text({ enum: ['open', 'decided'] })
      .notNull()
      .default('open'),
    /** Since when it is under question now: anew where it was decided before. */
    openedAt: at().notNull().defaultNow(),
    /** What makes it urgent: how many notices wait for an answer, and whether one says that it is against the law. */
    waiting: integer().notNull().default(0),
    isIllegal: boolean().notNull().default(false),
    lastNoticeAt: at().notNull().defaultNow(),
    /** Somebody else has to decide about an objection. */
    firstDecidedBy: uuid(),
    /** The last decision about it, and when; null before the first one. */
    decisionId: uuid(),
    decidedAt: at(),
    /** Who works at it, until when by the database's clock: others take the next one meanwhile. */
    claimedBy: uuid(),
    claimedUntil: at(),
  },
  (table) => [
    ownKey(table),
    unique().on(table.tenantId, table.contributionId),
    index('cases_open').on(table.tenantId, table.openedAt).where(sql`state = 'open'`),
    within(table.threadId, table, threads),
    within(table.firstDecidedBy, table, members),
    within(table.claimedBy, table, members),
    within(table.decisionId, table, decisions),
    onlyOwnTenant,
  ],
);

/** A report that a contribution breaks a rule or the law: articles 16 (2) to (5) of Regulation (EU) 2022/2065. */
export const notices = pgTable(
  'notices',
  {
    ...ownedByTenant,
    caseId: uuid().notNull(),
    /** What people name it by, `M-7KQ4-XR2P`. Its address has the id, which nobody guesses. */
    number: text().notNull(),
    ground: text({ enum: ['rule', 'law'] }).notNull(),
    rule: integer(),
    /** The version of the netiquette in which the rule has this number and wording. */
    netiquetteVersion: integer(),
    law: text(),
    reason: text().notNull(),
    /** Whether they stated to believe in good faith that it is right and complete. */
    goodFaith: boolean().notNull(),
    reporterId: uuid(),
    contactName: text(),
    contactEmail: text(),
    locale: text().notNull(),
    /** Tells the notices of one reporter from others' for a month, without saying who it is. */
    mark: bytes(),
    receivedAt: at().notNull().defaultNow(),
    /** The decision that answered it; null while it waits. */
    decisionId: uuid(),
  },
  (table) => [
    ownKey(table),
    unique().on(table.tenantId, table.number),
    index().on(table.tenantId, table.caseId),
    index('notices_by_mark').on(table.tenantId, table.mark),
    within(table.caseId, table, cases),
    within(table.reporterId, table, members),
    within(table.decisionId, table, decisions),
    onlyOwnTenant,
  ],
);

/**
 * What somebody says against a decision: article 20 of Regulation (EU) 2022/2065. One for each decision and each who may:
 * the author of what was hidden, or a notice whose contribution stays.
 */
export const objections = pgTable(
  'objections',
  {
    ...ownedByTenant,
    caseId: uuid().notNull(),
    decisionId: uuid().notNull(),
    party: text({ enum: ['author', 'reporter'] }).notNull(),
    /** Whose account it is; null for who reported without one. */
    memberId: uuid(),
    /** The notice of who reported; null for the author. */
    noticeId: uuid(),
    text: text().notNull(),
    receivedAt: at().notNull().defaultNow(),
    /** What came of it, by whom and why; null while it waits. */
    outcome: text({ enum: ['upheld', 'rejected'] }),
    reason: text(),
    decidedBy: uuid(),
    decidedAt: at(),
  },
  (table) => [
    ownKey(table),
    unique('objections_once').on(table.tenantId, table.decisionId, table.noticeId).nullsNotDistinct(),
    index().on(table.tenantId, table.caseId),
    index('objections_open').on(table.tenantId, table.receivedAt).where(sql`outcome is null`),
    within(table.caseId, table, cases),
    within(table.decisionId, table, decisions),
    within(table.memberId, table, members),
    within(table.noticeId, table, notices),
    within(table.decidedBy, table, members),
    onlyOwnTenant,
  ],
);
