const DAY_MS = 86_400_000;

/**
 * The times that an entry is marked with in the index of words: of so many days each, counted from 1970 on. The same
 * stands in the function `search_dated` of the database.
 */
const PERIODS = {
  month: { mark: '#m', ms: 30 * DAY_MS },
  quarter: { mark: '#q', ms: 90 * DAY_MS },
  year: { mark: '#y', ms: 360 * DAY_MS },
};
export type Period = keyof typeof PERIODS;

/**
 * What to look for together with the words to find only what is of the last month, quarter or year before a moment: a
 * tsquery. It reaches back for at least so long, and a little beyond the moment. In: milliseconds since 1970.
 */
export function periodBefore(latestMs: number, period: Period): string {
  const { mark, ms } = PERIODS[period];
  const now = Math.floor(latestMs / ms);
  return [now + 1, now, now - 1].map((n) => `'${mark}${n}'`).join(' | ');
}
