import { expect, test } from 'vitest';
import { isShortening } from './request';

const said = 'Die Bank ist kaputt, und der Bürgermeister ist ein Esel!';

test.each([
  ['Die Bank ist kaputt, […]!'],
  ['Die Bank ist kaputt, [...]!'],
  ['Die Bank ist kaputt'],
  ['Die  Bank\nist kaputt, und der Bürgermeister ist ein […]!'],
  ['Bürgermeister'],
])('a text with words left out is a shortening: %s', (text) => {
  expect(isShortening(said, text)).toBe(true);
});

test.each([
  [said],
  ['Die Bank ist nicht kaputt'],
  ['Die Bank ist kaputt?'],
  ['kaputt ist die Bank'],
  ['Die Bänke'],
  ['Bürger'],
  ['[…]'],
  ['   '],
  ['DIE BANK ist kaputt'],
])('a text with another word, in another order, or with nothing left is none: %s', (text) => {
  expect(isShortening(said, text)).toBe(false);
});

test('marks that stood in it before are words to nobody', () => {
  expect(isShortening('Er sagte: […] genug ist genug.', 'Er sagte: […] genug.')).toBe(true);
  expect(isShortening('Er sagte: […] genug.', 'Er sagte: genug.')).toBe(false);
});
