import type { IncomingMessage } from 'node:http';
import { keptFormCookie, tokenOf } from '@/lib/identity/model';
import type { Language } from '@/lib/languages/model';
import { languageAsked } from './language-asked';

/** All that a page of a format depends on, besides the state of the database and who looks. */
export interface PageAddress {
  tenantSlug: string;
  offerSlug: string;
  partSlug: string;
  /** Whether it is the page with all comments. */
  all: boolean;
  /** The part of the query that the page knows. */
  query: Readonly<{ sort?: string; from?: string; comment?: string }>;
  language: Language;
  theme: string;
  /** All of the above in one word: what differs in any part of it is another page. */
  name: string;
}

/** Who asks, by their cookies: a session's token, and whether this browser keeps a form that it had typed in. */
export interface Asker {
  token: string | null;
  hasTyped: boolean;
}

/**
 * The address of a format's page that is asked for, and who asks. Null for everything else, and where the query names
 * something that such a page may not know: that is asked of Next.
 */
export function pageAsked({ method, url = '', headers }: IncomingMessage): Asked | null {
  if ((method !== 'GET' && method !== 'HEAD') || !PAGE.test(url) || headers.rsc) return null;
  const language = languageAsked(headers);
  if (headers.cookie) return whatIsAsked(url, { cookie: headers.cookie, host: headers.host }, language);
  const words = `${url}\n${language}`;
  const known = askedBefore.get(words);
  if (known !== undefined) return known;
  const asked = whatIsAsked(url, { cookie: '', host: headers.host }, language);
  if (askedBefore.size >= MANY) askedBefore.clear();
  if (words.length < LONG) askedBefore.set(words, asked);
  return asked;
}

interface Asked {
  address: PageAddress;
  asker: Asker;
}

/** Many without a cookie ask the same in the same words, which are read once. Remembered are so many, of so many signs. */
const askedBefore = new Map<string, Asked | null>();
const MANY = 2_000;
const LONG = 600;

function whatIsAsked(
  url: string,
  sent: { cookie: string; host: string | undefined },
  language: Language,
): Asked | null {
  const [, tenantSlug = '', offerSlug = '', partSlug = '', all, search = ''] = PAGE.exec(url) ?? [];
  const query = queryIn(search);
  if (query === null || (all && (query.sort || query.comment))) return null;
  const parts = {
    tenantSlug,
    offerSlug,
    partSlug,
    all: all !== undefined,
    query,
    language,
    theme: themeIn(sent.cookie),
  };
  return {
    address: { ...parts, name: nameOf(parts) },
    asker: { token: tokenOf(tenantSlug, sent), hasTyped: sent.cookie.includes(keptFormCookie(tenantSlug)) },
  };
}

/** The page as one name: what differs in any part of it is another page. */
const nameOf = (address: Omit<PageAddress, 'name'>): string =>
  `${pathOf(address)}?${searchOf(address.query)} ${address.language} ${address.theme}`;

/** The page's path. */
export const pathOf = ({ tenantSlug, offerSlug, partSlug, all }: Omit<PageAddress, 'name'>): string =>
  `/${tenantSlug}/offers/${offerSlug}/${partSlug}${all ? '/all' : ''}`;

const PAGE = /^\/([a-z0-9-]{1,100})\/offers\/([a-z0-9-]{1,200})\/([a-z0-9-]{1,200})(\/all)?(?:\?([^#]{0,200}))?$/;
const KNOWN = ['sort', 'from', 'comment'] as const;
const VALUES = {
  sort: /^[a-z]{1,20}$/,
  from: /^-?\d{1,9}\.\d{1,15}$/,
  comment: /^[0-9a-f-]{36}$/,
} as const;

/** The known query in one order, so that the same page has one name. */
const searchOf = (query: PageAddress['query']): string =>
  KNOWN.flatMap((name) => (query[name] === undefined ? [] : [`${name}=${query[name]}`])).join('&');

/** Null where a name is unknown or twice there, or a value is none that we would write. */
function queryIn(search: string): PageAddress['query'] | null {
  const query: Record<string, string> = {};
  for (const pair of search ? search.split('&') : []) {
    const [name = '', value = ''] = pair.split('=', 2);
    const known = KNOWN.find((candidate) => candidate === name);
    if (!known || known in query || !VALUES[known].test(value)) return null;
    query[known] = value;
  }
  return query;
}

const themeIn = (cookies: string): string => /(?:^|;\s*)theme=(light|dark)(?:;|$)/.exec(cookies)?.[1] ?? 'system';
