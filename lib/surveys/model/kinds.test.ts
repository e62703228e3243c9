import { describe, expect, test } from 'vitest';
import { fieldsIn } from './answers';
import { columnsOf, type Question } from './questions';
import { walk } from './walk';

const common = { id: 'q', label: 'Frage', required: false };
const options = (...ids: string[]) => ids.map((id) => ({ id, label: id.toUpperCase() }));

/** What is kept of the fields, or the code of what is wrong. */
function taken(question: Question, fields: Record<string, unknown>): unknown {
  const { answers, problems } = walk([{ id: 'seite', questions: [question] }], fieldsIn(fields));
  return problems[0]?.code ?? answers.q;
}

const valuesOf = (question: Question, fields: Record<string, unknown>) =>
  columnsOf(question).map((column) => column.valueIn(taken(question, fields) as never));

describe('a choice', () => {
  const one: Question = { ...common, kind: 'single', options: options('a', 'b'), other: 'Etwas anderes' };
  const some: Question = {
    ...one,
    kind: 'multiple',
    options: [...options('a', 'b'), { ...options('none')[0], exclusive: true } as never],
    max: 2,
  };

  test.each([
    [one, { q: 'a', 'q:*other': 'unbeachtet' }, 'a'],
    [one, { q: '*other', 'q:*other': ' zu Pferd ' }, { other: 'zu Pferd' }],
    [one, { q: '*other' }, 'answer.other-missing'],
    [{ ...one, other: undefined }, { q: '*other', 'q:*other': 'x' }, 'answer.unknown-option'],
    [some, { q: ['a', '*other'], 'q:*other': 'Boot' }, ['a', { other: 'Boot' }]],
    [some, { q: ['a', 'none'] }, 'answer.exclusive'],
    [some, { q: 'none' }, ['none']],
    [{ ...some, min: 2 }, { q: 'none' }, ['none']],
    [{ ...some, min: 2 }, { q: 'a' }, 'answer.too-few'],
  ] as [Question, Record<string, unknown>, unknown][])('%#', (question, fields, expected) => {
    expect(taken(question, fields)).toEqual(expected);
  });

  test('with words of one’s own is counted without them', () => {
    expect(valuesOf(some, { q: ['a', '*other'], 'q:*other': 'Boot' })).toEqual([['a', '*other']]);
  });
});

describe('a table', () => {
  const question: Question = { ...common, kind: 'matrix', rows: options('x', 'y'), options: options('good', 'bad') };
  test.each([
    [question, { 'q:x': 'good' }, { x: 'good' }],
    [question, { q: { x: 'good', y: 'bad' } }, { x: 'good', y: 'bad' }],
    [question, { 'q:x': '', 'q:y': '' }, undefined],
    [question, { 'q:x': 'maybe' }, 'answer.unknown-option'],
    [{ ...question, required: true }, { 'q:x': 'good' }, 'answer.rows-missing'],
    [{ ...question, required: true }, {}, 'answer.missing'],
  ] as [Question, Record<string, unknown>, unknown][])('%#', (asked, fields, expected) => {
    expect(taken(asked, fields)).toEqual(expected);
  });

  test('is a column for each row', () => {
    expect(columnsOf(question).map(({ key, part }) => [key, part])).toEqual([
      ['q:x', 'X'],
      ['q:y', 'Y'],
    ]);
    expect(valuesOf(question, { 'q:y': 'bad' })).toEqual([undefined, 'bad']);
  });
});

describe('a ranking', () => {
  const question: Question = { ...common, kind: 'ranking', options: options('a', 'b', 'c') };
  test.each([
    [question, { q: ['c', 'a', 'b'] }, ['c', 'a', 'b']],
    [question, { 'q:a': '2', 'q:b': '3', 'q:c': '1' }, ['c', 'a', 'b']],
    [question, { 'q:a': '1', 'q:b': '1', 'q:c': '2' }, 'answer.ranks-twice'],
    [question, { q: ['a', 'b'] }, 'answer.ranks-missing'],
    [{ ...question, top: 1 }, { q: 'b' }, ['b']],
    [{ ...question, top: 1 }, { q: ['b', 'a'] }, 'answer.too-many'],
  ] as [Question, Record<string, unknown>, unknown][])('%#', (asked, fields, expected) => {
    expect(taken(asked, fields)).toEqual(expected);
  });

  test('says of each option its place', () => {
    expect(valuesOf(question, { q: ['c', 'a', 'b'] })).toEqual([2, 3, 1]);
  });
});

describe('a budget', () => {
  const question: Question = { ...common, kind: 'budget', options: options('a', 'b'), total: 100 };
  test.each([
    [question, { 'q:a': '60', 'q:b': '' }, { a: 60 }],
    [question, { 'q:a': '60', 'q:b': '41' }, 'answer.over-budget'],
    [question, { 'q:a': '1,5' }, 'answer.not-whole'],
    [question, { 'q:a': '-5' }, 'answer.too-small'],
    [{ ...question, whole: true }, { 'q:a': '60', 'q:b': '39' }, 'answer.under-budget'],
    [
      { ...question, whole: true },
      { 'q:a': '60', 'q:b': '40' },
      { a: 60, b: 40 },
    ],
    [{ ...question, required: true }, { 'q:a': '0' }, 'answer.missing'],
  ] as [Question, Record<string, unknown>, unknown][])('%#', (asked, fields, expected) => {
    expect(taken(asked, fields)).toEqual(expected);
  });
});

describe('amounts, days, words and consent', () => {
  const slider: Question = { ...common, kind: 'slider', min: 0, max: 1, step: 0.1 };
  const day: Question = { ...common, kind: 'date', min: '2026-01-01', max: '2026-12-31' };
  const consent: Question = { ...common, kind: 'consent', required: true };
  test.each([
    [slider, { q: '0,3' }, 0.3],
    [slider, { q: '0,35' }, 'answer.off-step'],
    [day, { q: '2026-02-28' }, '2026-02-28'],
    [day, { q: '2026-02-30' }, 'answer.not-a-day'],
    [day, { q: '2025-12-31' }, 'answer.too-early'],
    [day, { q: '2027-01-01' }, 'answer.too-late'],
    [consent, { q: 'yes' }, true],
    [consent, {}, 'answer.missing'],
    [{ ...common, kind: 'note', required: true }, { q: 'x' }, undefined],
  ] as [Question, Record<string, unknown>, unknown][])('%#', (question, fields, expected) => {
    expect(taken(question, fields)).toEqual(expected);
  });
});

test('a form that is made to hurt is refused or dropped, whatever it sends', () => {
  const all: Question[] = [
    { ...common, kind: 'single', options: options('a', 'b'), other: 'Anderes' },
    { ...common, kind: 'multiple', options: options('a', 'b') },
    { ...common, kind: 'matrix', rows: options('x'), options: options('a', 'b') },
    { ...common, kind: 'ranking', options: options('a', 'b') },
    { ...common, kind: 'budget', options: options('a', 'b'), total: 5 },
    { ...common, kind: 'slider', min: 0, max: 9, step: 1 },
    { ...common, kind: 'date' },
    { ...common, kind: 'text', limit: 9 },
  ];
  const hostile: unknown[] = [
    { other: { a: 1 } },
    ['__proto__'],
    { __proto__: { x: 'a' } },
    { constructor: 'a' },
    [[['a']]],
    1e308,
    Symbol.iterator,
  ];
  for (const question of all) {
    for (const given of hostile) {
      const answer = taken(question, { q: given, 'q:x': given, 'q:a': given });
      expect([undefined, expect.stringMatching(/^answer\./)], `${question.kind} ${String(given)}`).toContainEqual(
        answer,
      );
    }
  }
});
