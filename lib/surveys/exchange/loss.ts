import { plainText } from './plain-text';

/** Why something of a survey or of a file cannot be said on the other side. Each has a sentence in the format's texts. */
export const lossReasons = [
  'appearance',
  'as-text',
  'budget',
  'calculation',
  'choice-filter',
  'choice-twice',
  'choices-missing',
  'choices-too-many',
  'column',
  'condition',
  'constraint',
  'default',
  'ends',
  'group-open',
  'heading',
  'jump',
  'kind',
  'label-missing',
  'language',
  'list-outside',
  'logic',
  'media',
  'message',
  'metadata',
  'never-shown',
  'other-taken',
  'other-words',
  'parameter',
  'piping',
  'piping-name',
  'range',
  'repeat',
  'required',
  'rows-required',
  'setting',
  'sheet',
  'time-of-day',
  'too-long',
  'too-many',
  'translation-outdated',
  'top',
  'unit',
  'unknown-property',
  'several-places',
  'several-shapes',
  'follow-ups',
  'file-types',
  'pictures',
] as const;
export type LossReason = (typeof lossReasons)[number];

/** One thing that could not be carried over: where it stands, what it is, and why. */
export interface Loss {
  /** The sheet, row (from 1) and column of a workbook, where there is one. */
  sheet?: string;
  row?: number;
  column?: string;
  /** Its own words or its name. */
  what: string;
  why: LossReason;
}

/** Longer than this nobody needs to read it to know what is meant. */
const WHAT_LIMIT = 120;

/** Words as a list shows them. */
export function shown(words: string): string {
  const plain = plainText(words);
  return plain.length > WHAT_LIMIT ? `${plainText(plain.slice(0, WHAT_LIMIT))}…` : plain;
}
