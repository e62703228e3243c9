import { z } from 'zod';
import { MONTHS } from '../model';

/** The most postcodes that one town has; Berlin has some 190. */
const POSTCODES_LIMIT = 400;
/** At least as long as what HMAC-SHA-256 makes of it (RFC 2104, 3). */
const SECRET = { min: 32, max: 200 };

/** How residency is shown, as the form of the town's administration says it. Without a secret the one that is kept stays. */
export const RulesDraft = z.object({
  months: z.coerce
    .number('proof.months')
    .int('proof.months')
    .min(MONTHS.min, 'proof.months')
    .max(MONTHS.max, 'proof.months'),
  /** Separated by anything. */
  postcodes: z
    .string()
    .transform((typed) => [...new Set(typed.split(/[\s,;]+/).filter(Boolean))].sort())
    .pipe(z.array(z.string().regex(/^\d{5}$/, 'proof.postcodes')).max(POSTCODES_LIMIT, 'proof.postcodes')),
  registerUrl: z
    .union([z.literal('').transform(() => null), z.url({ protocol: /^https?$/, error: 'proof.register-address' })])
    .nullable(),
  registerSecret: z
    .union([
      z.literal('').transform(() => undefined),
      z.string().min(SECRET.min, 'proof.secret').max(SECRET.max, 'proof.secret'),
    ])
    .optional(),
});

/** A new sheet of codes for letters. */
export const CodesWish = z.object({
  sheet: z.string().trim().min(1, 'codes.no-name').max(80, 'codes.name-too-long'),
  count: z.coerce
    .number('codes.count-wrong')
    .int('codes.count-wrong')
    .min(1, 'codes.count-wrong')
    .max(2_000, 'codes.count-wrong'),
});

export const CodeShown = z.object({ code: z.string().max(100) });

/** What is asked of the registration office, and kept nowhere here. */
export const PersonDraft = z.object({
  givenNames: z.string().trim().min(1, 'proof.person').max(100, 'proof.person'),
  familyName: z.string().trim().min(1, 'proof.person').max(100, 'proof.person'),
  birthDate: z.iso.date('proof.birth-date'),
  postcode: z
    .string()
    .trim()
    .regex(/^\d{5}$/, 'proof.postcode'),
  street: z.string().trim().min(1, 'proof.street').max(150, 'proof.street'),
});
export type PersonDraft = z.output<typeof PersonDraft>;
