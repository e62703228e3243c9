import { expect, test } from 'vitest';
import { nowhere } from './check';
import { duplicate } from './duplicate';
import { likeness, marksOf, shinglesOf } from './shingles';
import { wordList } from './word-list';

const TEXT = 'Die Kreuzung am Bahnhof soll ein Kreisverkehr werden, das spart Zeit und Strom.';
const known = { ...nowhere, own: { hosts: [], phones: [] }, languages: ['de'], words: wordList([]) };
const likenessOf = (one: string, other: string) => likeness(shinglesOf(one), shinglesOf(other));

test.each([
  ['the same', TEXT, true],
  ['with other signs and capitals', TEXT.toUpperCase().replaceAll(' ', '  ').replace('.', '!!!'), true],
  ['with a word more', `${TEXT} Wirklich.`, true],
  ['with another word', TEXT.replace('Bahnhof', 'Rathaus'), true],
  ['in other words', 'Ein Kreisel beim Hauptbahnhof wäre besser als die Ampel.', false],
  ['something else', 'Auf dem Marktplatz fehlen Bänke und Bäume, vor allem im Sommer.', false],
])('%s: %s is told as nearly the same: %s', (_how, text, isSame) => {
  const found = duplicate(text, { ...known, alike: [{ id: 'first', text: TEXT }] });
  expect(found?.facts.like ?? null).toBe(isSame ? 'first' : null);
});

test('short texts are alike by chance, and are no duplicates', () => {
  expect(duplicate('Gute Idee!', { ...known, alike: [{ id: 'first', text: 'Gute Idee!' }] })).toBeNull();
  expect(marksOf('thread', 'Gute Idee!')).toEqual([]);
});

test('nearly the same texts share a mark, others none, and threads have their own', () => {
  const shared = (one: string[], other: string[]) => one.filter((mark) => other.includes(mark)).length;
  const marks = marksOf('thread', TEXT);
  expect(marks).toHaveLength(8);
  expect(shared(marks, marksOf('thread', `${TEXT} Wirklich.`))).toBeGreaterThan(0);
  expect(shared(marks, marksOf('thread', 'Auf dem Marktplatz fehlen Bänke und Bäume, vor allem im Sommer.'))).toBe(0);
  expect(shared(marks, marksOf('elsewhere', TEXT))).toBeLessThan(0.05);
});

test('marks stay what they were: those in the database are compared with them', () => {
  expect(marksOf('thread', TEXT).slice(0, 2)).toMatchInlineSnapshot(`
    [
      "-2448452143794064413",
      "2770880366108758269",
    ]
  `);
});

test('likeness goes from nothing to all', () => {
  expect(likenessOf(TEXT, TEXT)).toBe(1);
  expect(likenessOf(TEXT, 'Xylophon, Quarz und Yacht: 1234567890')).toBeLessThan(0.05);
});
