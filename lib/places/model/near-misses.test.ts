import { expect, test } from 'vitest';
import { beforeErrors, nearMisses } from './near-misses';

const finds = (typed: string, name: string) => {
  const parts = beforeErrors(typed).filter((part) => name.startsWith(part));
  const followers = new Map(parts.map((part) => [part, [...name.slice(part.length, part.length + 1)]]));
  return nearMisses(typed, followers).some((beginning) => name.startsWith(beginning));
};

test.each([
  ['a letter missing', 'bahnofstrasse'],
  ['a letter too many', 'bahnhhofstrasse'],
  ['a letter too many at the end', 'bahnhofstrassee'],
  ['a wrong letter', 'bahnhofstrassa'],
  ['a wrong first letter', 'nahnhofstrasse'],
  ['two in the wrong order', 'bahnohfstrasse'],
  ['one wrong, and not typed to the end', 'bajnho'],
])('%s: the name is found all the same', (_, typed) => {
  expect(finds(typed, 'bahnhofstrasse')).toBe(true);
});

test('two errors, another house number and too short a question find nothing', () => {
  expect(finds('bajnofstrasse', 'bahnhofstrasse')).toBe(false);
  expect(finds('amsel13', 'amsel12')).toBe(false);
  expect(finds('baj', 'bahnhofstrasse')).toBe(false);
});
