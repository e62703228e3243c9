import { expect, test } from 'vitest';
import { isDue, isNews } from './due';

const open = { anonymous: true, closed: false, letters: 9, counted: 0, overdue: false };

test.each([
  ['of a survey that is not anonymous, at once', { ...open, anonymous: false, letters: 1 }, true],
  ['of an anonymous one, not while there are nine', open, false],
  ['of an anonymous one, with ten', { ...open, letters: 10 }, true],
  ['of a large anonymous one, not with one in fifty', { ...open, letters: 20, counted: 1_000 }, false],
  ['of a large anonymous one, with one in twenty', { ...open, letters: 50, counted: 1_000 }, true],
  ['that waited for an hour, with ten', { ...open, letters: 10, counted: 1_000, overdue: true }, true],
  ['that waited for an hour, not alone', { ...open, letters: 1, counted: 1_000, overdue: true }, false],
  ['of one that has ended, even alone', { ...open, letters: 1, closed: true }, true],
  ['of one that has ended and has none', { ...open, letters: 0, closed: true }, false],
])('responses %s: %o are counted: %s', (_which, waiting, expected) => {
  expect(isDue(waiting)).toBe(expected);
});

test('the public is told of whole groups only', () => {
  expect(isNews(4, 0, 5)).toBe(false);
  expect(isNews(5, 0, 5)).toBe(true);
  expect(isNews(9, 5, 5)).toBe(false);
  expect(isNews(1, 0, 1)).toBe(true);
});
