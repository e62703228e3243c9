import { expect, test } from 'vitest';
import { BREAK_CASES, isLong, type Work, workedOn } from './work';

const MINUTE = 60_000;
/** Looks at a new case every so many minutes. */
const works = (cases: number, minutes: number, before: Work | null = null, begin = 0) =>
  Array.from({ length: cases }, (_, n) => n).reduce<Work | null>(
    (work, n) => workedOn(work, `${begin} ${n}`, begin + n * minutes * MINUTE),
    before,
  ) as Work;

test('a pause is suggested after three quarters of an hour, or after many cases', () => {
  expect(isLong(works(10, 4))).toBe(false);
  expect(isLong(works(13, 4))).toBe(true);
  expect(isLong(works(BREAK_CASES - 1, 0.5))).toBe(false);
  expect(isLong(works(BREAK_CASES, 0.5))).toBe(true);
});

test('after a pause it begins anew', () => {
  const long = works(13, 4);
  const later = workedOn(long, 'next', long.last + 5 * MINUTE);
  expect(later).toMatchObject({ cases: 1 });
  expect(isLong(later)).toBe(false);
});

test('the same case seen again is one, and the queue is none', () => {
  const once = workedOn(null, 'a', 0);
  expect(workedOn(workedOn(once, 'a', 1), null, 2)).toMatchObject({ cases: 1, caseId: 'a' });
});
