import { describe, expect, test } from 'vitest';
import { parse, type Refusal } from '@/lib/errors';
import { answersSchema, readAnswers } from './answers';
import type { Page } from './page';
import type { Question } from './questions';
import { readNumber } from './read-number';

const questions: Question[] = [
  { id: 'way', kind: 'single', label: 'Wie kommen Sie?', required: true, options: options('foot', 'bike', 'bus') },
  { id: 'wishes', kind: 'multiple', label: 'Was fehlt?', required: false, options: options('a', 'b', 'c'), max: 2 },
  { id: 'mood', kind: 'scale', label: 'Wie zufrieden?', required: false, min: 1, max: 5 },
  { id: 'distance', kind: 'number', label: 'Wie weit?', required: false, min: 0, max: 50, unit: 'km' },
  { id: 'people', kind: 'number', label: 'Zu wievielt?', required: false, min: 1, whole: true },
  { id: 'text', kind: 'text', label: 'Sonst noch etwas?', required: false, limit: 20 },
];

describe('answers', () => {
  test('of a form without scripts become numbers, lists and trimmed text', () => {
    const form = new FormData();
    for (const [name, value] of sent) form.append(name, value);
    expect(parse(answersSchema(asking(questions)), readAnswers(form))).toEqual({
      way: 'bike',
      wishes: ['a', 'c'],
      mood: 4,
      distance: 1.5,
      text: 'Mehr Bänke',
    });
  });

  test('that were skipped are not kept, whatever a form sends for nothing', () => {
    const skipped = { way: 'bus', wishes: [], mood: '', distance: '  ', people: null, text: undefined };
    expect(parse(answersSchema(asking(questions)), skipped)).toEqual({ way: 'bus' });
    expect(parse(answersSchema(asking(questions)), { way: 'bus', wishes: false })).toEqual({ way: 'bus' });
  });

  test('to questions that nobody asked are dropped', () => {
    expect(parse(answersSchema(asking(questions)), { way: 'bus', admin: 'yes' })).toEqual({ way: 'bus' });
  });

  test.each([
    [{ way: '' }, 'way', 'answer.missing'],
    [{ way: ['foot', 'bike'] }, 'way', 'answer.unknown-option'],
    [{ way: 'helicopter' }, 'way', 'answer.unknown-option'],
    [{ wishes: ['a', 'b', 'c'] }, 'wishes', 'answer.too-many'],
    [{ mood: '6' }, 'mood', 'answer.too-large'],
    [{ mood: '2,5' }, 'mood', 'answer.not-whole'],
    [{ distance: 'weit' }, 'distance', 'answer.not-a-number'],
    [{ distance: '-1' }, 'distance', 'answer.too-small'],
    [{ people: '1,5' }, 'people', 'answer.not-whole'],
    [{ people: Number.POSITIVE_INFINITY }, 'people', 'answer.not-a-number'],
    [{ text: 'Das hier ist viel zu lang' }, 'text', 'answer.too-long'],
  ])('%j is refused at %s as %s', (given, field, code) => {
    expect(problemsOf({ way: 'foot', ...given })).toEqual([{ field, code }]);
  });

  test('that are wrong in several places are all named at once', () => {
    expect(problemsOf({ mood: '9', distance: 'x' }).map((problem) => problem.field)).toEqual([
      'way',
      'mood',
      'distance',
    ]);
  });

  test('choosing an option twice is choosing it once', () => {
    expect(parse(answersSchema(asking(questions)), { way: 'foot', wishes: ['a', 'a', 'a'] })).toMatchObject({
      wishes: ['a'],
    });
  });
});

test.each([
  ['1,5', 1.5],
  ['1.234,5', 1234.5],
  ['1.234', 1234],
  ['12.500.000', 12_500_000],
  ['1.5', 1.5],
  ['-3', -3],
  ['−3', -3],
  ['1 200', 1200],
  ['0,75', 0.75],
  ['1,2,3', null],
  ['1e9', null],
  ['', null],
  ['3 km', null],
])('%s is read as %s', (written, value) => {
  expect(readNumber(written)).toBe(value);
});

const sent = [
  ['way', 'bike'],
  ['wishes', 'a'],
  ['wishes', 'c'],
  ['mood', '4'],
  ['distance', '1,5'],
  ['people', ''],
  ['text', '  Mehr Bänke '],
] as const;

function options(...ids: string[]) {
  return ids.map((id) => ({ id, label: id }));
}

function problemsOf(given: Record<string, unknown>): { field: string; code: string }[] {
  try {
    parse(answersSchema(asking(questions)), given);
    return [];
  } catch (error) {
    return (error as Refusal).facts.problems as { field: string; code: string }[];
  }
}

function asking(all: Question[]): Page[] {
  return [{ id: 'seite', questions: all }];
}
