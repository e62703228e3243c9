import { expect, test } from 'vitest';
import { fieldsIn } from './answers';
import { END, type Page } from './page';
import type { Question } from './questions';
import { turned } from './turn';
import { walk } from './walk';

const options = (...ids: string[]) => ids.map((id) => ({ id, label: id.toUpperCase() }));
const way: Question = {
  id: 'way',
  kind: 'single',
  label: 'Wie?',
  required: true,
  options: options('bike', 'bus', 'none'),
};
const km: Question = {
  id: 'km',
  kind: 'number',
  label: 'Wie weit mit {{way}}?',
  required: true,
  showIf: { of: 'way', in: ['bike', 'bus'] },
};
const why: Question = { id: 'why', kind: 'text', label: 'Warum?', required: false, limit: 100 };
const pages: Page[] = [
  { id: 'eins', questions: [way], jumps: [{ when: { of: 'way', in: ['none'] }, to: 'drei' }] },
  { id: 'zwei', questions: [km], jumps: [{ when: { of: 'km', from: 50 }, to: END }] },
  { id: 'drei', questions: [why] },
];
const idsOf = (fields: Record<string, unknown>) => walk(pages, fieldsIn(fields)).pages.map(({ page }) => page.id);

test('the way leads past pages, to the end early, and past what is not asked', () => {
  expect(idsOf({ way: 'none' })).toEqual(['eins', 'drei']);
  expect(idsOf({ way: 'bike', km: '3' })).toEqual(['eins', 'zwei', 'drei']);
  expect(idsOf({ way: 'bike', km: '50' })).toEqual(['eins', 'zwei']);
  expect(idsOf({})).toEqual(['eins', 'drei']);
});

test('what was answered and is not asked any more is neither kept nor decides anything', () => {
  const { answers, problems } = walk(pages, fieldsIn({ way: 'none', km: '99', why: 'Darum' }));
  expect(answers).toEqual({ way: 'none', why: 'Darum' });
  expect(problems).toEqual([]);
});

test('what must be answered is only missing where it is asked', () => {
  expect(walk(pages, fieldsIn({ way: 'bus' })).problems).toEqual([{ question: 'km', code: 'answer.missing' }]);
});

test('a question repeats the words of an earlier answer', () => {
  expect(walk(pages, fieldsIn({ way: 'bus' })).pages[1]?.questions[0]?.label).toBe('Wie weit mit BUS?');
});

test('turning a page stops at what is wrong, and shows once more what came to it', () => {
  const both: Page[] = [
    { id: 'a', questions: [way, km] },
    { id: 'b', questions: [why] },
  ];
  const turn = (fields: Record<string, unknown>, shown: string[], back = false, page = 'a') => {
    const next = turned(walk(both, fieldsIn(fields)), { page, shown, back });
    return 'page' in next ? next.page.id : next.problems.map(({ code }) => code);
  };
  expect(turn({}, ['way'])).toEqual(['answer.missing']);
  expect(turn({ way: 'bus' }, ['way'])).toBe('a');
  expect(turn({ way: 'bus' }, ['way', 'km'])).toEqual(['answer.missing']);
  expect(turn({ way: 'bus', km: '3' }, ['way', 'km'])).toBe('b');
  expect(turn({ way: 'none' }, ['way', 'km'])).toBe('b');
  expect(turn({ way: 'bus' }, ['why'], true, 'b')).toBe('a');
  expect(turn({}, [], false, 'nowhere')).toBe('a');
});
