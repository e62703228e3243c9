import type { Language } from '@/lib/languages/model';

/** Sheets of DIN paper, in millimetres, upright. */
export const papers = {
  a4: { width: 210, height: 297 },
  a3: { width: 297, height: 420 },
} as const;
export type Paper = keyof typeof papers;

export type Orientation = 'portrait' | 'landscape';

/** 96 to the inch. */
export const MILLIMETRE = 96 / 25.4;

/** What stands on a sheet in words, ready in the reader's language. Nothing of it is markup. */
export interface SheetWords {
  /** BCP 47, for who reads the sheet out. */
  language: Language;
  title: string;
  /** Below the title: which part of the offer, and whose. */
  subtitle: string;
  /** As of when. */
  date: string;
  /** Where the same is found live. */
  address: string;
  sources: string;
  /** What lies under the entries, each with its own name, for words about the picture. */
  plans: readonly string[];
  /** What should lie there, and could not be had: a sentence for each. */
  missing: readonly string[];
  entries: string;
  /** Names a category that the map no longer has. */
  unknownCategory: string;
  group: string;
  /** A mark with a tick. */
  answered: string;
  area: string;
  /** `{scale}` is the n of 1 : n, `{paper}` the sheet's name. */
  scale: string;
  /** The letter at the arrow, and what the arrow says. */
  north: string;
  northIsUp: string;
  /** More things of a legend than fit; `{count}` of them. */
  more: string;
  /** Over the entries on the sheets after the first; and where there are more than are written out, `{count}` in all. */
  list: string;
  listFirst: string;
}

/** One entry in words, for the sheets after the first. */
export interface ListedEntry {
  id: string;
  number: number;
  category: string;
  /** When it was put there, and where in words. */
  facts: string;
  text: string;
}

/** So many entries are written out after the first sheet, and so much of each; the rest is on the live page. */
export const LISTED_LIMIT = 300;
export const LISTED_TEXT_LIMIT = 700;
