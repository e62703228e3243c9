import { z } from 'zod';
import { skeletonOf } from './look-alikes';

export const PSEUDONYM_MIN = 2;
export const PSEUDONYM_MAX = 40;

/**
 * The name under which somebody is seen: letters, digits and a few marks, so that it looks the same to everyone; nothing
 * that cannot be seen, no towers of marks, and letters of one script, since an `А` from Cyrillic makes another name that
 * looks alike. Out: with single spaces, and letters in their plain form (`Ａ` and `𝐀` are `A`).
 */
export const Pseudonym = z
  .string()
  .transform((typed) => typed.normalize('NFKC').trim().replace(/\s+/g, ' '))
  .pipe(
    z
      .string()
      .min(PSEUDONYM_MIN, 'pseudonym.too-short')
      .max(PSEUDONYM_MAX, 'pseudonym.too-long')
      .regex(/^[\p{L}\p{M}\p{N} .,'’&()_-]*$/u, 'pseudonym.odd-signs')
      .refine((name) => !UNSEEN.test(name), 'pseudonym.odd-signs')
      .refine((name) => /\p{L}/u.test(name), 'pseudonym.no-letter')
      .refine((name) => SCRIPTS.some((script) => script.test(name)), 'pseudonym.mixed-scripts'),
  );

/** Introducing oneself: how to be called, and yes to the netiquette. */
export const Introduction = z.object({
  pseudonym: Pseudonym,
  netiquette: z.literal('accepted', 'netiquette.not-accepted'),
  /** The version of it that stood above the box. Absent: the one in force. */
  version: z.preprocess((typed) => typed || undefined, z.coerce.number().int().min(1).optional()),
});

/** Whether a name sounds as if the town itself spoke. `Frau Bürger` does not; `Stadt Lindenfurt` and `M0derati0n` do. */
export function soundsOfficial(name: string): boolean {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[013457]/g, (digit) => LOOKS_LIKE[digit] ?? digit);
  const run = words.replace(/[^\p{L}]/gu, '');
  const skeleton = skeletonOf(name);
  return (
    OFFICES.some((office) => run.includes(office) || skeleton.includes(skeletonOf(office))) || OFFICE_FIRST.test(words)
  );
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
  ...['модератор', 'администратор', 'мэрия', 'belediye', 'moderasyon'],
];

/** Takes no room on the page, or only shadows it: fillers, selectors, joiners; and more than three marks on one letter. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|\p{M}{4}|^\p{M}/u;

/** The scripts that people here write their names in, those of one language together. A name keeps to one line. */
const SCRIPTS = [
  ...['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Georgian', 'Hebrew', 'Arabic', 'Syriac', 'Ethiopic', 'Thai', 'Khmer'],
  ...['Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Tibetan'],
  ...['Lao', 'Myanmar', 'Mongolian', 'Tifinagh'],
].map((script) => onlyIn(script));
SCRIPTS.push(onlyIn('Han', 'Hiragana', 'Katakana'), onlyIn('Hangul', 'Han'));

function onlyIn(...scripts: string[]): RegExp {
  const letters = scripts.map((script) => `\\p{Script_Extensions=${script}}`).join('');
  return new RegExp(`^(?:[${letters}\\p{Script=Inherited}]|[^\\p{L}\\p{M}])*$`, 'u');
}
