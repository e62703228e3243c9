import type { IncomingHttpHeaders } from 'node:http';
import { type Language, languageOf, type Offered, preferredLanguage, wholeOf } from '@/lib/languages/model';
import { LANGUAGE } from './model';

interface Asked {
  headers: IncomingHttpHeaders;
  url?: string | undefined;
}

/**
 * Writes on a request in which of the languages that its space offers it is answered. Absent: the usual ones. Staff's
 * pages are written in some languages only, and are then in one of these as a whole, never in two.
 */
export function tellLanguage({ headers, url = '/' }: Asked, offered?: Offered): void {
  const language = preferredLanguage(wishesIn(headers), offered);
  headers[LANGUAGE] = OF_STAFF.test(url) ? wholeOf(language) : language;
}

/** The language in which a request is answered: as `tellLanguage` wrote it, else by its wishes alone. */
export function languageAsked(headers: IncomingHttpHeaders): Language {
  const told = headers[LANGUAGE];
  return typeof told === 'string' ? languageOf(told) : preferredLanguage(wishesIn(headers));
}

const OF_STAFF = /^\/+[^/?#]+\/(manage|moderation|operator|feedback)(?=[/?#]|$)/;

const wishesIn = ({ cookie = '', 'accept-language': accepted = '' }: IncomingHttpHeaders) => ({
  chosen: /(?:^|;\s*)language=([a-z]{2}(?:-[a-z]{2,8})?)(?:;|$)/.exec(cookie)?.[1],
  accepted,
});
