import type { Check } from './check';
import { isOwnHost } from './own';

/** An address on the web, written out or by its name alone. */
const LINK = new RegExp(
  [
    String.raw`https?:\/\/[^\s<>"„“]{2,}[^\s<>"„“.,;:!?)\]]`,
    String.raw`(?<![@\p{L}\d._-])(?:[\p{L}\d](?:[\p{L}\d-]{0,62})\.){1,6}(?:de|at|ch|li|eu|com|org|net|info|biz|io|me|tv|ru|top|xyz|shop|online|site|click|link|app|example)(?![\p{L}\d@-])(?:\/[^\s<>"„“]*[^\s<>"„“.,;:!?)\]])?`,
  ].join('|'),
  'giu',
);

/** Ways out of the discussion; those to the town's own pages are none. */
export const links: Check = (text, { own }) => {
  const found = [...text.matchAll(LINK)].filter(([link]) => !isOwnHost(hostOf(link), own));
  const [first] = found;
  if (!first) return null;
  const host = hostOf(first[0]);
  return {
    check: 'links',
    code: 'links',
    facts: { host, count: found.length },
    at: [first.index, first.index + first[0].length],
  };
};

/** The host of the first link in a text, whosever it is; null where there is none. */
export function linkedHost(text: string): string | null {
  const [first] = text.matchAll(LINK);
  return first ? hostOf(first[0]) : null;
}

const hostOf = (link: string) =>
  (link.replace(/^https?:\/\//i, '').split(/[/?#:]/)[0] ?? '').toLowerCase().slice(0, 100);
