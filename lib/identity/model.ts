import { hash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { settings } from '@/lib/settings';
import { ownHostOf } from '@/lib/tenants/model/origin';

/** How long a browser stays signed in. */
export const SESSION_DAYS = 30;
/** How long a mailed link works. */
export const LINK_MINUTES = 10;

/**
 * The name of a tenant's session cookie. Tenants share one host, so each has a cookie of its own. Over https the
 * browser itself guards the name: `__Host-` is taken only from this very host.
 */
export const sessionCookie = (tenantSlug: string): string =>
  isSecure() ? `__Host-session-${tenantSlug}` : `session-${tenantSlug}`;

/** The name of the cookie that finds what somebody typed before a refusal or a detour. */
export const keptFormCookie = (tenantSlug: string): string =>
  isSecure() ? `__Host-kept-form-${tenantSlug}` : `kept-form-${tenantSlug}`;

/**
 * The token of this tenant's session in a request's `Cookie` header, or null. In: the request's `Host` too, since a
 * cookie counts at the host alone that it was given at.
 */
export const tokenOf = (tenantSlug: string, { cookie, host }: { cookie: string; host: Host }): string | null =>
  givenAt(host, cookieIn(cookie, sessionCookie(tenantSlug)));

/** The value of a cookie, where it was given at this host; else null. */
export function givenAt(host: Host, token: string | null | undefined): string | null {
  const [, named = null] = token?.split('~') ?? [];
  return token && named === ownHostOf(host) ? token : null;
}

/**
 * A token for a cookie as it is given at this host: at a town's own one with its name in it. What is kept is the hash of
 * all of it, so that nobody makes one of the other.
 */
export const tokenAt = (host: Host, token: string): string => {
  const own = ownHostOf(host);
  return own === null ? token : `${token}~${own}`;
};

type Host = string | null | undefined;

/** Whether people reach the platform over https, so that cookies may travel by nothing else. */
export const isSecure = (): boolean => settings().publicUrl.protocol === 'https:';

/** 256 random bits, for a cookie or a link. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: enough to know it again, useless to who reads the table. */
export const hashOf = (token: string): string => hash('sha256', token, 'base64url');

/** What is kept of a token for what was typed on one page: one browser has as many as it has such pages. */
export const hashOfKept = (token: string, page: string): string => hashOf(`${token} ${page}`);

/**
 * A mail address, in our own strict grammar and before any library sees it: one address, no lists, quotes, comments,
 * or line breaks, since what two parsers read differently goes to a stranger. Out: in lower case.
 */
export const EmailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'email.invalid')
  .regex(
    /^(?=[^@]{1,64}@)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/,
    'email.invalid',
  );

/** The path to go on to, if it lies in this tenant's space; else the tenant's home. Never another host. */
export function localPath(tenantSlug: string, next: unknown): string {
  const home = `/${tenantSlug}`;
  if (typeof next !== 'string' || next.length > 1000 || !/^\/[\x21-\x7e]*$/.test(next) || /^\/\/|\\/.test(next)) {
    return home;
  }
  const { pathname, search, hash } = new URL(next, 'http://here.invalid');
  return pathname === home || pathname.startsWith(`${home}/`) ? pathname + search + hash : home;
}

function cookieIn(header: string, name: string): string | null {
  const pair = header.split(/;\s*/).find((part) => part.startsWith(`${name}=`));
  return pair ? pair.slice(name.length + 1) || null : null;
}
