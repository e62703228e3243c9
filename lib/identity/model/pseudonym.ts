import { z } from 'zod';

export const PSEUDONYM_MIN = 2;
export const PSEUDONYM_MAX = 40;

/**
 * The name under which somebody is seen: letters, digits and a few marks, so that it looks the same to everyone; no
 * letters of two scripts, since an `А` from Cyrillic makes another name that looks alike. Out: with single spaces.
 */
export const Pseudonym = z
  .string()
  .transform((typed) => typed.normalize('NFC').trim().replace(/\s+/g, ' '))
  .pipe(
    z
      .string()
      .min(PSEUDONYM_MIN, 'pseudonym.too-short')
      .max(PSEUDONYM_MAX, 'pseudonym.too-long')
      .regex(/^[\p{L}\p{M}\p{N} .,'’&()_-]*$/u, 'pseudonym.odd-signs')
      .refine((name) => /\p{L}/u.test(name), 'pseudonym.no-letter')
      .refine((name) => scriptsIn(name) <= 1, 'pseudonym.mixed-scripts'),
  );

/** Introducing oneself: how to be called, and yes to the netiquette. */
export const Introduction = z.object({
  pseudonym: Pseudonym,
  netiquette: z.literal('accepted', 'netiquette.not-accepted'),
});

/** Whether a name sounds as if the town itself spoke. `Frau Bürger` does not; `Stadt Lindenfurt` and `M0derati0n` do. */
export function soundsOfficial(name: string): boolean {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[013457]/g, (digit) => LOOKS_LIKE[digit] ?? digit);
  const run = words.replace(/[^\p{L}]/gu, '');
  return OFFICES.some((office) => run.includes(office)) || OFFICE_FIRST.test(words);
}

const LOOKS_LIKE: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' };

const OFFICE_FIRST = /^((die|der|das) )?(stadt|gemeinde|landkreis|kreis|amt)(?!\p{L})/u;

const OFFICES = [
  ...['moderation', 'moderator', 'redaktion', 'redakteur', 'administrat', 'sysadmin', 'systemadmin', 'operator'],
  ...['verwaltung', 'rathaus', 'burgermeister', 'buergermeister', 'landrat', 'stadtrat', 'gemeinderat', 'ordnungsamt'],
  ...[
    'bauamt',
    'planungsamt',
    'stadtplanung',
    'presseamt',
    'polizei',
    'stadtgesprach',
    'mayor',
    'cityhall',
    'townhall',
  ],
];

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u];

const scriptsIn = (name: string) => SCRIPTS.filter((script) => script.test(name)).length;
