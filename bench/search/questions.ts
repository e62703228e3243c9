import { type Chance, textBy, vocabulary } from './words';

/** What people look for, by how hard it is. */
export const kinds = [
  'very common',
  'common',
  'rare',
  'two words',
  'part of compounds',
  'typing error',
  'nothing',
] as const;
export type Kind = (typeof kinds)[number];

/** A question of this kind. */
export function questionBy(kind: Kind, chance: Chance): string {
  const among = (from: number, to: number) => vocabulary[from + Math.floor(chance() * (to - from))] as string;
  if (kind === 'very common') return among(0, 12);
  if (kind === 'common') return among(12, 300);
  if (kind === 'rare') return among(1_500, vocabulary.length);
  if (kind === 'two words') return said(chance);
  if (kind === 'part of compounds') return PARTS[Math.floor(chance() * PARTS.length)] as string;
  if (kind === 'typing error') return mistyped(among(60, vocabulary.length), chance);
  return `xq${Math.floor(chance() * 1e9).toString(36)}zy`;
}

const PARTS = [
  'Netz',
  'Weg',
  'Platz',
  'Haltestelle',
  'Brücke',
  'Fest',
  'Garten',
  'Quartier',
  'Spur',
  'Gebühr',
  'Schule',
];

/** Two words of one text, so that there is something to find. */
function said(chance: Chance): string {
  const words = textBy(chance)
    .split(' ')
    .filter((_, n) => n % 2 === 1);
  return `${words[0]} ${words[1]}`;
}

/** Two letters change places. */
function mistyped(word: string, chance: Chance): string {
  const at = 1 + Math.floor(chance() * (word.length - 3));
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
}
