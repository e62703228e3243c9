import { expect, test } from 'vitest';
import { columnsOf, type Question, type QuestionOf } from './questions';
import { binsOf, linesOf, meanOf, talliesOf } from './totals';

const common = { label: 'Frage', required: false };
const mood: QuestionOf<'scale'> = { ...common, id: 'mood', kind: 'scale', min: 1, max: 3 };
const age: QuestionOf<'number'> = { ...common, id: 'age', kind: 'number', min: 0, max: 99, whole: true };
const free: QuestionOf<'text'> = { ...common, id: 'free', kind: 'text', limit: 100 };

const only = (question: Question) => columnsOf(question)[0] as ReturnType<typeof columnsOf>[number];

test('a response counts its options, and of free text only that there is one', () => {
  expect(talliesOf([mood, free], { mood: 2, free: 'Meine Nachbarin …' })).toEqual([
    { questionId: '*', option: '*' },
    { questionId: 'mood', option: '*' },
    { questionId: 'mood', option: '2' },
    { questionId: 'free', option: '*' },
  ]);
});

test('options that nobody chose are shown with zero', () => {
  const results = { responses: 3, counts: { mood: { '*': 3, '1': 1, '3': 2 } } };
  expect(linesOf(only(mood), results).map((line) => line.count)).toEqual([1, 0, 2]);
  expect(meanOf(only(mood), results)).toBeCloseTo(2.33, 2);
  expect(meanOf(only(mood), { responses: 0, counts: {} })).toBeNull();
});

test('whole numbers fall into ranges that meet without a gap and end where the question ends', () => {
  const bins = binsOf(only(age));
  expect(bins[0]).toEqual({ from: 0, to: 12 });
  expect(bins.at(-1)?.to).toBe(99);
  for (let index = 1; index < bins.length; index++) expect(bins[index]?.from).toBe((bins[index - 1]?.to ?? 0) + 1);
});

test.each([
  [0, '0'],
  [12, '0'],
  [13, '1'],
  [99, '7'],
])('%d years are counted in range %s', (years, option) => {
  expect(talliesOf([age], { age: years })).toContainEqual({ questionId: 'age', option });
});

test('a number without ends is only counted as answered', () => {
  const open: QuestionOf<'number'> = { ...common, id: 'open', kind: 'number' };
  expect(talliesOf([open], { open: 12 })).toHaveLength(2);
  expect(linesOf(only(open), { responses: 1, counts: {} })).toEqual([]);
});
