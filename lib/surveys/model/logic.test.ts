import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsIn } from './answers';
import type { Condition } from './condition';
import { logicProblems } from './logic';
import { END, type Page } from './page';
import type { Question } from './questions';
import { unreachable } from './reach';
import { SurveySettings } from './survey';
import { type Walk, walk } from './walk';

const options = (...ids: string[]) => ids.map((id) => ({ id, label: id }));
const yesNo = (id: string, more: object = {}): Question => ({
  id,
  kind: 'single',
  label: id,
  required: true,
  options: options('yes', 'no'),
  ...more,
});
const amount = (id: string, more: object = {}): Question => ({
  id,
  kind: 'number',
  label: id,
  required: true,
  min: 0,
  max: 10,
  ...more,
});
const page = (id: string, questions: Question[], more: object = {}): Page => ({ id, questions, ...more });
const yes = (of: string): Condition => ({ of, in: ['yes'] });
const codesOf = (...pages: Page[]) => logicProblems(pages).map(({ code, at }) => `${code} at ${at.join('.')}`);

describe('a survey that would be a trap is refused with the place:', () => {
  test.each([
    [
      'a condition on nothing',
      [page('a', [yesNo('q', { showIf: yes('x') })])],
      'condition.unknown at 0.questions.0.showIf',
    ],
    [
      'a condition on itself',
      [page('a', [yesNo('q', { showIf: yes('q') })])],
      'condition.later at 0.questions.0.showIf',
    ],
    [
      'a condition on later',
      [page('a', [yesNo('q')], { showIf: yes('r') }), page('b', [yesNo('r')])],
      'condition.later at 0.showIf',
    ],
    [
      'an answer that is not',
      [page('a', [yesNo('q'), yesNo('r', { showIf: { of: 'q', in: ['maybe'] } })])],
      'condition.unknown-option at 0.questions.1.showIf',
    ],
    [
      'an amount as an option',
      [page('a', [amount('q'), yesNo('r', { showIf: yes('q') })])],
      'condition.not-comparable at 0.questions.1.showIf',
    ],
    [
      'beyond all amounts',
      [page('a', [amount('q'), yesNo('r', { showIf: { of: 'q', from: 11 } })])],
      'condition.never at 0.questions.1.showIf',
    ],
    [
      'a jump back',
      [page('a', [yesNo('q')]), page('b', [yesNo('r')], { jumps: [{ to: 'a' }] })],
      'jump.backwards at 1.jumps.0.to',
    ],
    ['a jump onto itself', [page('a', [yesNo('q')], { jumps: [{ to: 'a' }] })], 'jump.backwards at 0.jumps.0.to'],
    ['a jump nowhere', [page('a', [yesNo('q')], { jumps: [{ to: 'z' }] })], 'jump.unknown-page at 0.jumps.0.to'],
    [
      'a jump after a sure one',
      [page('a', [yesNo('q')], { jumps: [{ to: END }, { when: yes('q'), to: END }] })],
      'jump.never at 0.jumps.1.to',
    ],
    [
      'words not known yet',
      [page('a', [yesNo('q', { label: 'Warum {{r}}?' }), yesNo('r')])],
      'piping.unknown at 0.questions.0',
    ],
    [
      'a page behind the end',
      [page('a', [yesNo('q')], { jumps: [{ to: END }] }), page('b', [yesNo('r')])],
      'page.unreachable at 1',
    ],
    [
      'yes and no at once',
      [page('a', [yesNo('q'), yesNo('r', { showIf: { all: [yes('q'), { of: 'q', in: ['no'] }] } })])],
      'question.unreachable at 0.questions.1',
    ],
    [
      'unanswered though it must be',
      [page('a', [yesNo('q'), yesNo('r', { showIf: { of: 'q', answered: false } })])],
      'question.unreachable at 0.questions.1',
    ],
  ])('%s', (_what, pages, expected) => {
    expect(codesOf(...pages)).toContain(expected);
  });

  test('and its twin that works is taken', () => {
    const a = page('a', [yesNo('q'), yesNo('r', { showIf: { any: [yes('q'), { of: 'q', in: ['no'] }] } })], {
      jumps: [{ when: yes('q'), to: END }],
    });
    expect(codesOf(a, page('b', [yesNo('s', { required: false, label: 'Warum {{q}}?' })]))).toEqual([]);
  });

  test('a page that only a jump over it makes unreachable is named', () => {
    const a = page('a', [yesNo('q')], {
      jumps: [
        { when: yes('q'), to: 'c' },
        { when: { of: 'q', in: ['no'] }, to: 'c' },
      ],
    });
    expect(codesOf(a, page('b', [yesNo('r')]), page('c', [yesNo('s')]))).toEqual(['page.unreachable at 1']);
  });
});

const SETTINGS: Record<string, object> = {
  single: { options: options('a', 'b', 'c') },
  multiple: { options: options('a', 'b', 'c') },
  number: { min: 0, max: 9 },
  scale: { min: 1, max: 3 },
  place: {
    ...{ shapes: ['point'], max: 3, min: 2 },
    followUps: [{ id: 'x', kind: 'single', label: 'x', required: false, options: options('a', 'b') }],
  },
  file: { types: ['pdf'], max: 2 },
};

/** Random surveys of up to four pages, with conditions and jumps that may or may not make sense. */
const anySurvey = fc
  .array(
    fc.array(
      fc.record({
        kind: fc.constantFrom('single', 'single', 'multiple', 'number', 'number', 'scale', 'place', 'file'),
        required: fc.boolean(),
        condition: fc.option(anyCondition()),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .chain((shape) =>
    fc.record({
      shape: fc.constant(shape),
      jumps: fc.array(
        fc.record({ on: fc.nat(3), to: fc.constantFrom('p0', 'p1', 'p2', 'p3', END), when: fc.option(anyCondition()) }),
        { maxLength: 3 },
      ),
    }),
  )
  .map(({ shape, jumps }) =>
    shape.map((questions, number): Page => {
      const own = jumps.filter(({ on }) => on === number).map(({ to, when }) => ({ to, ...(when && { when }) }));
      return {
        id: `p${number}`,
        questions: questions.map(({ kind, required, condition }, index) => ({
          ...{ id: `q${number}${index}`, kind, label: 'Frage', required, ...(condition && { showIf: condition }) },
          ...SETTINGS[kind],
        })) as Question[],
        ...(own.length > 0 && { jumps: own }),
      };
    }),
  );

function anyCondition(): fc.Arbitrary<Condition> {
  const of = fc.tuple(fc.nat(3), fc.nat(2)).map(([number, index]) => `q${number}${index}`);
  const part = of.map((id) => `${id}:x`);
  const leaf = fc.oneof(
    { weight: 4, arbitrary: fc.record({ of, in: fc.constantFrom(['a'], ['b', 'c'], ['2']) }) },
    { weight: 4, arbitrary: fc.record({ of, from: fc.integer({ min: 0, max: 9 }) }) },
    { weight: 4, arbitrary: fc.record({ of, answered: fc.boolean() }) },
    // Most questions have no such part, and what asks for it is no survey.
    { weight: 1, arbitrary: fc.record({ of: part, answered: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ of: part, in: fc.constantFrom(['a'], ['b']) }) },
  );
  return fc.oneof(
    leaf,
    fc.array(leaf, { minLength: 1, maxLength: 2 }).map((all) => ({ all })),
    leaf.map((not) => ({ not })),
  );
}

const FILE = '0b7a3c9e-6f5d-4f0a-9c1b-2d3e4f5a6b7c a.pdf';

function placesOf(count: number, x?: string) {
  return Array.from({ length: count }, () => ({ words: 'hier', answers: { x } }));
}

const anyFields = fc.dictionary(
  fc.constantFrom(...[0, 1, 2, 3].flatMap((n) => [0, 1, 2].map((i) => `q${n}${i}`))),
  fc.constantFrom<unknown>('a', 'b', 'c', '1', '2', '3', '9', '', ['a', 'b'], placesOf(2, 'a'), placesOf(3), FILE),
);

const ANSWERS: Record<string, unknown> = { single: 'a', multiple: 'a', place: placesOf(2), file: FILE };

/** Answers what is missing, as often as more is asked because of it. Out: the way at the end; null where there is none. */
function finished(pages: readonly Page[], given: Record<string, unknown>): Walk | null {
  const fields = { ...given };
  for (let round = 0; round < 40; round++) {
    const way = walk(pages, fieldsIn(fields));
    if (way.problems.length === 0) return way;
    const asked = new Map(way.pages.flatMap(({ questions }) => questions.map((question) => [question.id, question])));
    for (const { question } of way.problems) fields[question] = ANSWERS[asked.get(question)?.kind ?? ''] ?? '2';
  }
  return null;
}

test('a survey that is taken never traps: every way ends, goes forward, and can be finished', () => {
  fc.assert(
    fc.property(anySurvey, anyFields, (pages, given) => {
      fc.pre(SurveySettings.safeParse({ pages, results: 'always' }).success);
      const way = finished(pages, given);
      expect(way).not.toBeNull();
      const places = way?.pages.map(({ page: shown }) => pages.findIndex(({ id }) => id === shown.id)) ?? [];
      expect(places).toEqual([...places].sort((one, other) => one - other));
    }),
    { numRuns: 200 },
  );
}, 60_000);

test('to what is said to be unreachable no finished answers lead', () => {
  fc.assert(
    fc.property(anySurvey, fc.array(anyFields, { minLength: 30, maxLength: 30 }), (pages, tries) => {
      const { success, error } = SurveySettings.safeParse({ pages, results: 'always' });
      fc.pre(success || (error?.issues.every(({ message }) => message.endsWith('.unreachable')) ?? false));
      const lost = unreachable(pages).flatMap(({ page: number, question }) =>
        (pages[number]?.questions ?? []).filter((_, index) => question === undefined || question === index),
      );
      const ways = tries.map((fields) => finished(pages, fields)).filter((way) => way !== null);
      const seen = new Set(ways.flatMap((way) => way.pages.flatMap(({ questions }) => questions.map(({ id }) => id))));
      expect(lost.filter(({ id }) => seen.has(id))).toEqual([]);
    }),
    { numRuns: 80 },
  );
}, 60_000);
