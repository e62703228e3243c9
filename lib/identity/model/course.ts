import { createHmac } from 'node:crypto';
import { isSecure } from '../model';

/** How long a browser may be in the middle of signing in, in minutes. */
export const COURSE_MINUTES = 10;

/** The name of the cookie of a browser in the middle of signing in by this way, or of adding one. */
export const courseCookie = (tenantSlug: string, way: 'passkey' | 'openid'): string =>
  isSecure() ? `__Host-${way}-${tenantSlug}` : `${way}-${tenantSlug}`;

/**
 * Something unguessable that belongs to a browser's course, always the same for it: a challenge, a state. Only the
 * browser's cookie has what it is made from, so that neither a table nor an address gives it away.
 */
export const secretOf = (token: string, of: 'challenge' | 'state' | 'nonce' | 'verifier'): string =>
  createHmac('sha256', token).update(of).digest('base64url');
