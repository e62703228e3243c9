import type { ReportTable } from '../model';

/** A piece of a document for people, in the order in which it is read. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'text'; text: string; look?: 'quiet' | 'quote' }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] }
  /** Counts with bars: what, the share of it, how many. */
  | { kind: 'shares'; heads: readonly string[]; table: ReportTable }
  | { kind: 'picture'; bytes: Uint8Array; width: number; height: number; alt: string };

/** A document with all its words, before it is a file of any kind. Can be sent to another thread. */
export interface PaperDocument {
  title: string;
  subject: string;
  language: string;
  blocks: readonly Block[];
  /** How pages are counted, with `#` for the number. */
  page: string;
}

/** A document, and what follows its blocks piece by piece: too much to be in memory twice. */
export interface LongPaper {
  paper: PaperDocument;
  rest: AsyncIterable<readonly Block[]>;
}

/** So many contributions are written out in a document for people, which is made in memory (`docs/decisions/outcome.md`); tables have all. */
export const WRITTEN_OUT = 20_000;
/** So many rows a workbook has: it is made in memory. */
export const WORKBOOK_LIMIT = 100_000;

/** What an offer's report can be taken home as: the last part of the address. */
export const reportKinds = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
} as const;
export type ReportKind = keyof typeof reportKinds;

/** Text without the signs that neither XML nor a page can hold. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, '');

/** Control signs but for a line's end and a tab, lone halves of pairs, and what is no sign at all. */
const UNPRINTABLE = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]|\p{Cs}/gu;
