/**
 * A name or a question as the index compares it: small letters and digits alone, the same for all ways to write it.
 * „Müller-Str.“, „Muellerstraße“ and „mullerstrasse“ are one; so are „Lange Straße“ and „Langestraße“.
 */
export const folded = (text: string): string => wordsOf(text).join('');

/** What a name is found by: all of it, and the rest from each telling word on. None where it has no letter. */
export function keysOf(name: string): string[] {
  // At a name's end „str“ is the whole word; at a question's end it may still go on.
  const words = wordsOf(name.trim().replace(/str$/i, 'str.'));
  return words
    .map((word, number) => ({ word, number }))
    .filter(({ word, number }) => number === 0 || isTelling(word))
    .slice(0, KEYS_LIMIT)
    .map(({ number }) => words.slice(number).join('').slice(0, KEY_LIMIT));
}

const KEYS_LIMIT = 6;
const KEY_LIMIT = 80;

/** House numbers, articles and „Straße“ would find everything. */
const isTelling = (word: string) => word.length >= 3 && /^\p{L}/u.test(word) && !EVERYWHERE.has(word);
const EVERYWHERE = new Set(['strasse', 'der', 'die', 'das', 'den', 'dem', 'des', 'und', 'von', 'vom', 'zum', 'zur']);

function wordsOf(text: string): string[] {
  const written = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/str(?:\.|(?=\s+\S))/gu, expanded);
  const plain = written.replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
  // An umlaut is written with e or without it, and typed either way: the e goes, in names and in questions.
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/([aou])e/g, '$1'));
}

const expanded = () => 'strasse ';
