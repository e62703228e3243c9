import type { Language } from '@/lib/languages/model';

/** What each format calls things, by its code. */
export type FormatTexts = Record<string, Record<string, unknown>>;

/**
 * The formats' texts in this language, as `loadFormatTexts` left them. This module knows no format: every page has
 * texts, and would otherwise carry the code of all formats along.
 */
export const formatTexts = (language: Language): FormatTexts => held()[key]?.[language] ?? {};

/** Keeps the formats' texts where Next's bundle and the server, which each load this module, find the same. */
export function keepFormatTexts(texts: Record<Language, FormatTexts>): void {
  held()[key] = texts;
}

const key = Symbol.for('stadtgespraech.format-texts');
const held = () => globalThis as unknown as { [key]?: Record<Language, FormatTexts> };
