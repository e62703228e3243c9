import { ATTRIBUTION_LIMIT } from '../model/remote';

/**
 * What an outside host says in words, as plain text on one line: without tags, and cut where it goes on for too long.
 * TileJSON wants its attribution in HTML; we write only text.
 */
export const plainWords = (words: string, limit = ATTRIBUTION_LIMIT): string =>
  words
    .slice(0, 20 * limit)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|copy|nbsp|#169|#39);/g, (_entity, name: string) => MEANINGS[name] ?? ' ')
    .replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ')
    .trim()
    .slice(0, limit);

const MEANINGS: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" },
  ...{ copy: '©', '#169': '©', nbsp: ' ' },
};
