import type { IncomingHttpHeaders } from 'node:http';
import { type Language, languageOf, type Offered, preferredLanguage } from '@/lib/languages/model';
import { LANGUAGE } from './model';

/** Writes on a request in which of the languages that its space offers it is answered. Absent: all of the platform's. */
export function tellLanguage(headers: IncomingHttpHeaders, offered?: Offered): void {
  headers[LANGUAGE] = preferredLanguage(wishesIn(headers), offered);
}

/** The language in which a request is answered: as `tellLanguage` wrote it, else by its wishes alone. */
export function languageAsked(headers: IncomingHttpHeaders): Language {
  const told = headers[LANGUAGE];
  return typeof told === 'string' ? languageOf(told) : preferredLanguage(wishesIn(headers));
}

const wishesIn = ({ cookie = '', 'accept-language': accepted = '' }: IncomingHttpHeaders) => ({
  chosen: /(?:^|;\s*)language=([a-z]{2})(?:;|$)/.exec(cookie)?.[1],
  accepted,
});
