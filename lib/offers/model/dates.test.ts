import { expect, test } from 'vitest';
import { daysAfter, localInput, momentFrom } from './dates';

test.each([
  ['an hour in winter', '2026-11-24T10:00', '2026-11-24T09:00:00.000Z'],
  ['an hour in summer', '2026-07-01T10:00', '2026-07-01T08:00:00.000Z'],
  ['an hour after the clocks went forward', '2026-03-29T03:30', '2026-03-29T01:30:00.000Z'],
  ['an hour before they go back', '2026-10-25T01:30', '2026-10-24T23:30:00.000Z'],
  ['an hour after they went back', '2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
  ['a day', '2026-11-24', '2026-11-23T23:00:00.000Z'],
  ['a moment with its offset', '2026-11-24T10:00:00-05:00', '2026-11-24T15:00:00.000Z'],
  ['a moment in UTC', '2026-11-24T10:00:00.000Z', '2026-11-24T10:00:00.000Z'],
])('%s is read on the clock of Berlin', (_what, typed, moment) => {
  expect(momentFrom(typed)?.toISOString()).toBe(moment);
});

test.each(['', 'morgen', '24.11.2026', '2026-02-30', '2026-02-30T10:00', '2026-11-24T25:00', '2026-11-24 10:00'])(
  '"%s" names no moment',
  (typed) => expect(momentFrom(typed)).toBeNull(),
);

test('a day that ends, ends at the hour that was asked for', () => {
  expect(momentFrom('2026-11-24', '23:59')?.toISOString()).toBe('2026-11-24T22:59:00.000Z');
});

test('a form shows the hour that was typed, in summer and in winter', () => {
  for (const typed of ['2026-11-24T10:00', '2026-07-01T23:59']) {
    expect(localInput(momentFrom(typed) ?? new Date(0))).toBe(typed);
  }
});

test('days later means days of the calendar, also when the clocks change in between', () => {
  const evening = new Date('2026-10-24T20:30:00Z');
  expect(localInput(daysAfter(evening, 1, '08:00'))).toBe('2026-10-25T08:00');
  expect(localInput(daysAfter(evening, 28, '23:59'))).toBe('2026-11-21T23:59');
});
