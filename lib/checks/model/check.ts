import type { WordList } from './word-list';

/** What a machine looks for in a contribution, in the order in which moderators read it. */
export const checkNames = ['words', 'links', 'contact', 'duplicate', 'shouting', 'flood', 'first', 'language'] as const;
export type CheckName = (typeof checkNames)[number];

/**
 * What a check saw, never a verdict: `code` has its words below `checks.why`, which say the facts. `at`: the passage, as
 * offsets into the text in UTF-16 units; null where it is about the whole.
 */
export interface Finding {
  check: CheckName;
  code: string;
  facts: Record<string, string | number>;
  at: [start: number, end: number] | null;
}

/** What is known around a text. */
export interface Context {
  words: WordList;
  /** What is the town's own, and so nothing to ask about. */
  own: OwnAddresses;
  /** The languages in which the town speaks, as `de`. */
  languages: readonly string[];
  /** Earlier contributions to the same thread that may be nearly the same, the first one first. */
  alike: readonly { id: string; text: string }[];
  /** How many contributions its author wrote within `FLOOD_MINUTES` up to this one, with it. */
  lately: number;
  /** Whether it is the first one of an account that is younger than `NEW_HOURS`. */
  isFirst: boolean;
}

/** Host names and telephone numbers. */
export interface OwnAddresses {
  hosts: readonly string[];
  phones: readonly string[];
}

/** A text of nobody and nowhere: what is tried out. */
export const nowhere = { alike: [], lately: 1, isFirst: false } as const;

export type Check = (text: string, context: Context) => Finding | null;
