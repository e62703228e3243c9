import { expect, test } from 'vitest';
import { z } from 'zod';
import { choiceFields, choiceInWords, everything, isChosen } from './choice';
import { dayInWords, dayOf } from './day';
import { choiceOf, FilterInAddress, filterInWords, noFilter } from './filter';

const Choice = z.object(choiceFields);
const read = (words: string) => Object.fromEntries(new URLSearchParams(words));
const filterFrom = (words: string) => FilterInAddress([{ key: 'bench' }, { key: 'light' }]).parse(read(words));
const today = dayOf('2026-05-10T12:00:00Z');

test('a choice is read from an address as it was written into it', () => {
  const choice = {
    ...{ categories: ['bench', 'light'], state: 'open' as const, support: 5 },
    ...{ since: dayOf('2026-05-01T12:00:00Z'), until: dayOf('2026-05-03T12:00:00Z') },
  };
  const words = choiceInWords(choice);
  expect(words).toBe('categories=bench,light&state=open&since=2026-05-01&until=2026-05-03&support=5');
  expect(Choice.parse(read(words))).toEqual(choice);
  expect(choiceInWords(everything)).toBe('');
  expect(Choice.parse({})).toEqual(everything);
});

test('what a form sends for fields that nobody filled in is everything', () => {
  expect(Choice.parse(read('categories=&state=&since=&until=&support='))).toEqual(everything);
});

test.each([
  'categories=a"b',
  'state=perhaps',
  'since=2026-02-30',
  'since=yesterday',
  'until=1969-12-31',
  'until=2150-01-01',
  'support=-1',
  'support=1.5',
  'support=many',
])('a wish for %s is refused', (words) => {
  expect(Choice.safeParse(read(words)).success).toBe(false);
});

test('nonsense in a page’s address asks for nothing, and leaves the rest as it is', () => {
  const words = 'category=x&state=1&time=year&since=1e9&until=&support=abc&order=up&density=yes';
  expect(filterFrom(words)).toEqual(noFilter);
  expect(filterFrom(`${words}&category=light`)).toEqual({ ...noFilter, category: 'light' });
});

test('a filter is read from an address as it was written into it', () => {
  const words = 'category=bench&time=week&state=done&since=2026-05-01&support=3&order=supported&density=1';
  expect(filterInWords(filterFrom(words))).toBe(words);
  expect(filterInWords(noFilter)).toBe('');
});

test('the last seven days are today and the six before, and never more than what the dates say', () => {
  const sinceOf = (words: string) => dayInWords(choiceOf(filterFrom(words), today).since ?? 0);
  expect(sinceOf('time=week')).toBe('2026-05-04');
  expect(sinceOf('time=week&since=2026-05-08')).toBe('2026-05-08');
  expect(sinceOf('time=month&since=2026-01-01')).toBe('2026-04-11');
});

test('a day begins and ends at midnight of the town', () => {
  expect(dayInWords(dayOf('2026-06-30T21:59:59Z'))).toBe('2026-06-30');
  expect(dayInWords(dayOf('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
  expect(dayInWords(dayOf('2026-01-01T22:59:59Z'))).toBe('2026-01-01');
  expect(dayInWords(dayOf(Date.parse('2026-01-01T23:00:00Z')))).toBe('2026-01-02');
});

test.each([
  ['its category', { categories: ['light'] }, false],
  ['its day', { since: today, until: today }, true],
  ['the day after', { since: today + 1 }, false],
  ['the day before', { until: today - 1 }, false],
  ['as many supporters', { support: 3 }, true],
  ['one supporter more', { support: 4 }, false],
  ['no answer', { state: 'open' as const }, false],
  ['any answer', { state: 'answered' as const }, true],
  ['this answer', { state: 'planned' as const }, true],
  ['another answer', { state: 'done' as const }, false],
])('an answered bench with three supporters is tried by %s', (_what, part, isIt) => {
  const bench = { category: 'bench', status: 'planned' as const, day: today, support: 3 };
  expect(isChosen({ ...everything, ...part }, bench)).toBe(isIt);
});
