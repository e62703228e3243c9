import { expect, test } from 'vitest';
import { errorsBetween, meantBy } from './meant';

test.each([
  ['radweg', 'radweg', 0],
  ['radwge', 'radweg', 1],
  ['radweeg', 'radweg', 1],
  ['rdweg', 'radweg', 1],
  ['ratweg', 'radweg', 1],
  ['ratwge', 'radweg', 2],
])('between %s and %s lie %i errors', (typed, word, errors) => {
  expect(errorsBetween(typed, word)).toBe(errors);
});

test('of what is written almost alike that is meant which is nearest, then which is said most', () => {
  const words = [
    { word: 'bänke', entries: 9 },
    { word: 'banken', entries: 90 },
    { word: 'brunnen', entries: 3 },
  ];
  expect(meantBy('bänken', words)).toBe('banken');
  expect(meantBy('brunen', words)).toBe('brunnen');
  expect(meantBy('rathaus', words)).toBeNull();
});
