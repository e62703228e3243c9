import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { hashOf, isSecure } from '../model';

/** How often a code may be typed wrong before it is void. */
export const CODE_TRIES = 5;
const DIGITS = 6;
/** Its field in forms: never kept with what else was typed. */
export const CODE_FIELD = 'one-time-code';

/** Six digits for people who read mail on another device. */
export const newCode = (): string => String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');

/** As it stands in the mail: in two halves, which are easier to read and to keep in mind. */
export const inHalves = (code: string): string => `${code.slice(0, DIGITS / 2)} ${code.slice(DIGITS / 2)}`;

/** A code as people type it, with spaces or without. */
export const Code = z
  .string()
  .transform((typed) => typed.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'code.incomplete'));

/** The name of the cookie of the browser that asked for a mail: only there its code counts. */
export const askedCookie = (tenantSlug: string): string =>
  isSecure() ? `__Host-asked-${tenantSlug}` : `asked-${tenantSlug}`;

/** What is kept of a code. It holds the browser's token, so that a million tries on a copy of the table find nothing. */
export const hashOfCode = (browserToken: string, code: string): string => hashOf(`code ${browserToken} ${code}`);
