import { stemmer } from '@orama/stemmers/german';
import { lettersOf } from './letters';
import type { WrittenWord } from './written-words';

/** A town's list of words, made ready to look words up in it. Each leads to the entry as the town wrote it. */
export interface WordList {
  stems: ReadonlyMap<string, string>;
  /** The same with every letter once in a row, for words in which one is written three times and more. */
  squeezed: ReadonlyMap<string, string>;
  /** Whole entries, for words with starred letters. */
  whole: readonly { letters: string; entry: string }[];
  begins: Parts;
  ends: Parts;
  holds: Parts;
}

interface Parts {
  entries: ReadonlyMap<string, string>;
  lengths: readonly number[];
}

/**
 * A list of words. An entry is found in all its forms („Idiot“, „Idioten“), by their stem after Snowball's algorithm for
 * German; with a star also in longer words: `scheiß*` at the beginning, `*idiot` at the end, `*idiot*` anywhere.
 */
export function wordList(entries: readonly string[]): WordList {
  const whole = entries.filter((entry) => !entry.includes('*')).map((entry) => ({ letters: plain(entry), entry }));
  const starred = entries.filter((entry) => entry.includes('*'));
  const parts = (at: RegExp) =>
    partsOf(starred.filter((entry) => at.test(entry)).map((entry) => [folded(plain(entry)), entry]));
  return {
    stems: new Map(whole.map(({ letters, entry }) => [stemOf(letters), entry])),
    squeezed: new Map(whole.map(({ letters, entry }) => [squeezed(stemOf(letters)), entry])),
    whole,
    begins: parts(/^[^*].*\*$/),
    ends: parts(/^\*.*[^*]$/),
    holds: parts(/^\*.*\*$/),
  };
}

/** The entry that a word is a form of; null where it is none. */
export function entryFor(list: WordList, { word, isDisguised }: WrittenWord): string | null {
  if (word.includes('?')) return isDisguised ? starredOut(list, word) : null;
  const known = list.stems.get(stemOf(word)) ?? partIn(list, folded(word));
  if (known !== undefined) return known;
  if (!/(.)\1\1/.test(word)) return null;
  return list.squeezed.get(squeezed(stemOf(squeezed(word)))) ?? partIn(list, folded(squeezed(word))) ?? null;
}

/** Whether anything can be found at all. */
export const isEmpty = ({ stems, begins, ends, holds }: WordList): boolean =>
  stems.size + begins.entries.size + ends.entries.size + holds.entries.size === 0;

const plain = (entry: string) =>
  lettersOf(entry)
    .map(({ sign }) => sign)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Snowball 2 leaves the n of „Trotteln“, which version 3 takes; here it goes before. */
const stemOf = (word: string) => folded(stemmer(word.replace(/(?<=..e[lr])n$/, '')));

/** An umlaut without its e, however it was written. */
const folded = (word: string) => word.replace(/[äöü]/g, (sign) => UMLAUTS[sign] ?? sign).replace(/([aou])e/g, '$1');
const UMLAUTS: Record<string, string> = { ä: 'a', ö: 'o', ü: 'u' };

const squeezed = (word: string) => word.replace(/(.)\1+/g, '$1');

const partsOf = (entries: [part: string, entry: string][]): Parts => ({
  entries: new Map(entries),
  lengths: [...new Set(entries.map(([part]) => part.length))],
});

function partIn({ begins, ends, holds }: WordList, word: string): string | undefined {
  for (const length of begins.lengths) {
    const entry = begins.entries.get(word.slice(0, length));
    if (entry !== undefined) return entry;
  }
  for (const length of ends.lengths) {
    const entry = ends.entries.get(word.slice(-length));
    if (entry !== undefined) return entry;
  }
  for (const length of holds.lengths) {
    for (let at = 0; at + length <= word.length; at += 1) {
      const entry = holds.entries.get(word.slice(at, at + length));
      if (entry !== undefined) return entry;
    }
  }
  return undefined;
}

/** With a star for a letter, or for several at one place; at least half of it is to be read, and how it begins. */
function starredOut({ whole }: WordList, word: string): string | null {
  const shown = word.replaceAll('?', '').length;
  if (shown < 2 || word.startsWith('?')) return null;
  const fits = whole.find(
    ({ letters }) =>
      letters.length === word.length &&
      shown * 2 >= letters.length &&
      [...letters].every((letter, at) => word[at] === '?' || word[at] === letter),
  );
  return fits?.entry ?? null;
}
