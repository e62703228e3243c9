import { expect, test } from 'vitest';
import { holidaysBetween, holidaysIn, isRestDay } from './holidays';

// From the calendar of the state of North Rhine-Westphalia.
test.each([
  [2025, ['2025-04-18', '2025-04-21', '2025-05-29', '2025-06-09', '2025-06-19']],
  [2026, ['2026-04-03', '2026-04-06', '2026-05-14', '2026-05-25', '2026-06-04']],
  [2027, ['2027-03-26', '2027-03-29', '2027-05-06', '2027-05-17', '2027-05-27']],
  [2038, ['2038-04-23', '2038-04-26', '2038-06-03', '2038-06-14', '2038-06-24']],
])('the days that move with Easter in %s', (year, days) => {
  const moving = ['good-friday', 'easter-monday', 'ascension', 'whit-monday', 'corpus-christi'];
  expect(
    holidaysIn(year)
      .filter(({ name }) => moving.includes(name))
      .map(({ day }) => day),
  ).toEqual(days);
});

test('what lies in a time that goes over the new year, in its order', () => {
  expect(holidaysBetween('2026-12-20', '2027-01-10').map(({ name }) => name)).toEqual([
    'christmas',
    'second-christmas',
    'new-year',
  ]);
  expect(holidaysBetween('2026-12-25', '2026-12-25')).toHaveLength(1);
});

test('a time that makes no sense has none', () => {
  expect(holidaysBetween('', '2026-01-01')).toEqual([]);
  expect(holidaysBetween('2027-01-01', '2026-01-01')).toEqual([]);
  expect(holidaysBetween('0001-01-01', '9999-01-01')).toEqual([]);
});

test('weekends and holidays are days of rest', () => {
  expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-12-25'].map(isRestDay)).toEqual([false, true, true, true]);
});
