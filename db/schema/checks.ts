import { bigint, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { CheckName } from '@/lib/checks/model/check';
import type { Choices } from '@/lib/checks/model/choices';
import { at, onlyOwnTenant, ownedByTenant, ownKey, tenantColumn, within } from './columns';
import { threads } from './threads';

/** Which checks a town has at work, and its list of words. No row: what the platform proposes. */
export const checkSettings = pgTable(
  'check_settings',
  {
    ...tenantColumn,
    /** What it said nothing of, is as the platform proposes. */
    choices: jsonb().$type<Choices>().notNull(),
    words: text().array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.tenantId] }), onlyOwnTenant],
);

/** Up to which number of a thread's events its contributions are checked. No row: from the beginning. */
export const checkPlaces = pgTable(
  'check_places',
  {
    ...tenantColumn,
    threadId: uuid().notNull(),
    seq: bigint({ mode: 'number' }).notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.threadId] }),
    within(table.threadId, table, threads).onDelete('cascade'),
    onlyOwnTenant,
  ],
);

/** What a check saw in a contribution: shown to moderators, one for each check. It hides nothing. */
export const findings = pgTable(
  'findings',
  {
    ...ownedByTenant,
    contributionId: uuid().notNull(),
    check: text().$type<CheckName>().notNull(),
    /** Which sentence tells it, with these facts. Nothing of the text itself. */
    code: text().notNull(),
    facts: jsonb().$type<Record<string, string | number>>().notNull(),
    /** The passage, in UTF-16 units of the text; null where it is about the whole. */
    startsAt: integer(),
    endsAt: integer(),
    /** The first of those that are nearly the same. */
    groupId: uuid(),
    foundAt: at().notNull().defaultNow(),
    /** Since when its author has written something else, in which it is not seen any more. */
    pastSince: at(),
  },
  (table) => [
    ownKey(table),
    unique().on(table.tenantId, table.contributionId, table.check),
    index('findings_by_group').on(table.tenantId, table.groupId),
    onlyOwnTenant,
  ],
);

/**
 * Marks by which contributions that are nearly the same are found (lib/checks/model/shingles.ts), the first of a thread
 * first. Without a reference: a million of them would each be checked by itself, and one that leads nowhere only finds
 * nothing.
 */
export const textMarks = pgTable(
  'text_marks',
  {
    ...tenantColumn,
    mark: bigint({ mode: 'bigint' }).notNull(),
    /** The contribution's number in its thread. */
    seq: bigint({ mode: 'number' }).notNull(),
    contributionId: uuid().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.mark, table.seq, table.contributionId] }),
    index().on(table.tenantId, table.contributionId),
    onlyOwnTenant,
  ],
);
