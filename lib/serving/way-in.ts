import { hostNameOf, isPlatformHost } from '@/lib/tenants/model/origin';
import type { Spaces } from '@/lib/tenants/queries/spaces';

/** What becomes of a request by its host and path. */
export type WayIn =
  | { kind: 'pass' }
  /** Nobody's host, or another town's page on a town's own. */
  | { kind: 'unknown' }
  /** A page of the town at its own host, by its whole path. */
  | { kind: 'redirect'; to: string }
  | { kind: 'rests' };

/**
 * Where a request goes. On the platform's host everything stands below `/slug`. On a town's own host the same paths
 * count, for this town alone; what is asked for without the slug leads there, so that each page has one address, which
 * kept pages, forms and links know. In: the `Host` header and the path with its query.
 */
export function wayIn({ slugAt, resting }: Spaces, host: string | undefined, url: string): WayIn {
  if (isPlatformHost(host)) return resting.has(slugIn(url)) ? RESTS : PASS;
  const [, first = '', second, third] = SEGMENTS.exec(url) ?? [];
  const own = slugAt.get(hostNameOf(host));
  if (own === undefined) return UNKNOWN;
  if (resting.has(own)) return RESTS;
  if (first === own) return PASS;
  if (first === 'api') return third === own || second !== 'v1' || OF_ALL_TOWNS.has(third ?? '') ? PASS : UNKNOWN;
  if (OF_THE_PLATFORM.test(first)) return PASS;
  return { kind: 'redirect', to: `/${own}${url === '/' ? '' : url.replace(/^\/(?=\?)/, '')}` };
}

/** The space that a path without a host lies in: a slug, or the empty text for the portal. */
export function slugIn(url: string): string {
  const [, first = '', , third = ''] = SEGMENTS.exec(url) ?? [];
  return first === 'api' ? third : first;
}

const PASS: WayIn = { kind: 'pass' };
const UNKNOWN: WayIn = { kind: 'unknown' };
const RESTS: WayIn = { kind: 'rests' };

/** What the interface has for all towns together. */
const OF_ALL_TOWNS: ReadonlySet<string> = new Set(['schemas', 'openapi.json']);

const SEGMENTS = /^\/+([^/?#]*)(?:\/([^/?#]*))?(?:\/([^/?#]*))?/;

/** What all spaces share: files, settings of the browser, the live side. */
const OF_THE_PLATFORM = /^(_next|preferences|live|demo|maplibre|healthz|[^.]+\.(ico|js|svg|txt|xml|webmanifest))$/;
