import type { Facts } from '@/lib/errors';

/** What the thread that draws a page is begun with. */
export interface Task {
  file: { path: string; name: string };
  /** From 1; null: the only one that there is. */
  page: number | null;
}

/** A page of a PDF as pixels, row by row, four bytes each: red, green, blue, and one that means nothing. */
export interface DrawnPage {
  pixels: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
}

/** What the thread says, once. */
export type Said = { said: 'drawn'; page: DrawnPage } | { said: 'refused'; code: string; facts: Facts };

/** More pages than this are no plan. */
export const PAGES_LIMIT = 2_000;
