import { sql } from 'drizzle-orm';
import { date, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { at, bytes, onlyOwnTenant, ownKey, tenantColumn, within } from './columns';
import { members } from './identity';
import { offerFormats } from './offers';

/** An id that tells nothing of when it was made: other ids are ordered by time. */
const randomId = { ...tenantColumn, id: uuid().notNull().default(sql`gen_random_uuid()`) };

/**
 * One person's answers to one survey, counted. Of an anonymous survey there is neither a member nor a day, and from time
 * to time all rows are written anew in another order (docs/decisions/anonymous-surveys.md).
 */
export const responses = pgTable(
  'responses',
  {
    ...randomId,
    offerFormatId: uuid().notNull(),
    /** Grows with every response of the survey; where rows are written anew, all get higher numbers. */
    number: integer().notNull(),
    memberId: uuid(),
    /** Question id to answer, as the survey's schema says. */
    answers: jsonb().$type<Record<string, unknown>>().notNull(),
    /** The version of the survey that was answered; null where it is anonymous, since it would say when. */
    version: integer(),
    /** By which way it came: `web`, `code`, `kiosk` or `paper`. */
    origin: text().notNull().default('web'),
    answeredOn: date({ mode: 'string' }),
  },
  (table) => [
    ownKey(table),
    unique().on(table.tenantId, table.offerFormatId, table.number),
    within(table.offerFormatId, table, offerFormats),
    within(table.memberId, table, members),
    onlyOwnTenant,
  ],
);

/** Responses that were handed in and are not counted yet: sealed, in no order, and without a time. */
export const letters = pgTable(
  'letters',
  { ...randomId, offerFormatId: uuid().notNull(), sealed: bytes().notNull() },
  (table) => [
    ownKey(table),
    index('letters_by_survey').on(table.tenantId, table.offerFormatId),
    within(table.offerFormatId, table, offerFormats),
    onlyOwnTenant,
  ],
);

/**
 * That somebody has taken part in a survey, so that nobody does twice. `voter` is a mark of the member or the code; of an
 * anonymous survey only who has the platform's key can tell of whom. `ballot` is the hash of what was signed blindly.
 */
export const participations = pgTable(
  'participations',
  { ...tenantColumn, offerFormatId: uuid().notNull(), voter: bytes().notNull(), ballot: bytes() },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.offerFormatId, table.voter] }),
    within(table.offerFormatId, table, offerFormats),
    onlyOwnTenant,
  ],
);

/** The key with which an anonymous survey's ballots are signed blindly (RFC 9474). The private one is sealed. */
export const ballotKeys = pgTable(
  'ballot_keys',
  { ...tenantColumn, offerFormatId: uuid().notNull(), publicKey: bytes().notNull(), sealedKey: bytes().notNull() },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.offerFormatId] }),
    within(table.offerFormatId, table, offerFormats).onDelete('cascade'),
    onlyOwnTenant,
  ],
);

/** Ballots that were handed in with a response: hashes of random numbers, which nobody can tell from each other. */
export const spentBallots = pgTable(
  'spent_ballots',
  { ...tenantColumn, offerFormatId: uuid().notNull(), ballot: bytes().notNull() },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.offerFormatId, table.ballot] }),
    within(table.offerFormatId, table, offerFormats),
    onlyOwnTenant,
  ],
);

/** Codes that were printed for people who need no account. Only a mark of the code is kept. */
export const invitationCodes = pgTable(
  'invitation_codes',
  {
    ...randomId,
    offerFormatId: uuid().notNull(),
    /** The sheet that they were printed on together. */
    sheet: text().notNull(),
    mark: bytes().notNull(),
    madeAt: at().notNull().defaultNow(),
  },
  (table) => [
    ownKey(table),
    unique().on(table.tenantId, table.offerFormatId, table.mark),
    within(table.offerFormatId, table, offerFormats).onDelete('cascade'),
    onlyOwnTenant,
  ],
);

/** What somebody who is signed in has filled in so far, to go on elsewhere. Never of an anonymous survey. */
export const responseDrafts = pgTable(
  'response_drafts',
  {
    ...tenantColumn,
    offerFormatId: uuid().notNull(),
    memberId: uuid().notNull(),
    /** The fields of the form by name, unchecked. */
    fields: jsonb().$type<Record<string, unknown>>().notNull(),
    keptAt: at().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.offerFormatId, table.memberId] }),
    within(table.offerFormatId, table, offerFormats).onDelete('cascade'),
    within(table.memberId, table, members),
    onlyOwnTenant,
  ],
);

/**
 * How often each option was chosen, kept with every counted response, so that a result is read and not counted.
 * `published` is what the public was told last: it moves in steps of several responses.
 */
export const tallies = pgTable(
  'tallies',
  {
    ...tenantColumn,
    offerFormatId: uuid().notNull(),
    questionId: text().notNull(),
    option: text().notNull(),
    count: integer().notNull().default(0),
    published: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.offerFormatId, table.questionId, table.option] }),
    within(table.offerFormatId, table, offerFormats),
    onlyOwnTenant,
  ],
);

/**
 * How many people marked something in each cell of the 100 m grid (`lib/surveys/results/grid.ts`), kept as `tallies` are,
 * and apart from them: a town has thousands of cells, and most results are read without. Of each question the cell `*`
 * says how many were counted into its cells, and were told.
 */
export const placeCells = pgTable(
  'place_cells',
  {
    ...tenantColumn,
    offerFormatId: uuid().notNull(),
    questionId: text().notNull(),
    cell: text().notNull(),
    count: integer().notNull().default(0),
    published: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.offerFormatId, table.questionId, table.cell] }),
    within(table.offerFormatId, table, offerFormats),
    onlyOwnTenant,
  ],
);

/**
 * Files that answers name. Nothing here says who sent one, and no time finer than a day, since an answer may be
 * anonymous. The id is random. Of an anonymous survey there are only those of counted answers, under ids that nobody was
 * told (`waitingFiles`); of others, who knows the id has sent the file.
 */
export const answerFiles = pgTable(
  'answer_files',
  {
    ...randomId,
    offerFormatId: uuid().notNull(),
    /** As it is told to who reads it; of its sender's machine nothing else. */
    name: text().notNull(),
    type: text({ enum: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] }).notNull(),
    bytes: bytes().notNull(),
    /** In bytes. */
    size: integer().notNull(),
    /** While no answer names it: since when. What none names within two days is deleted; of what one names no day is kept. */
    waitingSince: date({ mode: 'string' }).default(sql`current_date`),
  },
  (table) => [
    ownKey(table),
    within(table.offerFormatId, table, offerFormats).onDelete('cascade'),
    index().on(table.tenantId, table.offerFormatId),
    index().on(table.tenantId, table.waitingSince).where(sql`waiting_since is not null`),
    onlyOwnTenant,
  ],
);

/**
 * Files that were sent for answers to anonymous surveys and are not counted yet: sealed, with their name, and filled up to
 * whole steps (`lib/surveys/commands/waiting-files.ts`). Who knows the id by which an answer names one finds it by a mark
 * of that; nothing else here joins it with anything. Of no answer that was counted there is one left.
 */
export const waitingFiles = pgTable(
  'waiting_files',
  {
    ...tenantColumn,
    offerFormatId: uuid().notNull(),
    mark: bytes().notNull(),
    sealed: bytes().notNull(),
    /** What no answer names within two days is deleted. */
    waitingSince: date({ mode: 'string' }).notNull().default(sql`current_date`),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.offerFormatId, table.mark] }),
    within(table.offerFormatId, table, offerFormats).onDelete('cascade'),
    onlyOwnTenant,
  ],
);

/** What tells the key with which a survey's answers, marks and codes were made first from every other key. */
export const sealingChecks = pgTable(
  'sealing_checks',
  { ...tenantColumn, offerFormatId: uuid().notNull(), mark: bytes().notNull() },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.offerFormatId] }),
    within(table.offerFormatId, table, offerFormats).onDelete('cascade'),
    onlyOwnTenant,
  ],
);

/** Pictures of options, made anew from what an editor sent, each under the SHA-256 of its bytes; WebP. */
export const optionPictures = pgTable(
  'option_pictures',
  { ...tenantColumn, hash: text().notNull(), bytes: bytes().notNull() },
  (table) => [primaryKey({ columns: [table.tenantId, table.hash] }), onlyOwnTenant],
);
/** What is known of everybody in a town, by which a survey's answers are weighted: shares by column and option. */
export const weightings = pgTable(
  'weightings',
  {
    ...tenantColumn,
    offerFormatId: uuid().notNull(),
    margins: jsonb().$type<{ column: string; shares: Record<string, number> }[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.offerFormatId] }),
    within(table.offerFormatId, table, offerFormats).onDelete('cascade'),
    onlyOwnTenant,
  ],
);
