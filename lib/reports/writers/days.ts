import { TIME_ZONE } from '@/lib/text';

/** Days in words, where people are. In: a moment, or a day as `2027-02-01`. */
export function dayIn(language: string): (at: Date | string) => string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: TIME_ZONE });
  return (at) => format.format(typeof at === 'string' ? new Date(at.length === 10 ? `${at}T12:00Z` : at) : at);
}

/** A share as percent and a count, as tables show them. */
export function numbersIn(language: string): { count: (n: number) => string; percent: (share: number) => string } {
  const count = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return { count: (n) => count.format(n), percent: (share) => percent.format(share) };
}
