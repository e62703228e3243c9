import { describe, expect, test } from 'vitest';
import { fieldsIn } from './answers';
import { logicProblems } from './logic';
import { CORNERS_LIMIT } from './place';
import { columnsOf, Question, type QuestionOf } from './questions';
import { talliesOf } from './totals';
import { walk } from './walk';

const options = (...ids: string[]) => ids.map((id) => ({ id, label: id.toUpperCase() }));
const question: QuestionOf<'place'> = {
  ...{ id: 'wo', kind: 'place', label: 'Wo?', required: true, shapes: ['point', 'area'], max: 3 },
  followUps: [
    { id: 'warum', kind: 'text', label: 'Warum?', required: true, limit: 20 },
    { id: 'wann', kind: 'multiple', label: 'Wann?', required: false, options: options('tag', 'nacht'), other: 'Sonst' },
  ],
};
const at = (lon: number, lat = 51) => ({ type: 'Point', coordinates: [lon, lat] });
const taken = (fields: Record<string, unknown>, asked: Question = question) => {
  const { answers, problems } = walk([{ id: 'seite', questions: [asked] }], fieldsIn(fields));
  return problems[0]?.code ?? answers.wo;
};

describe('places', () => {
  test('come from the fields of a form, whichever slots are filled', () => {
    const sent = {
      'wo:1:*geometry': JSON.stringify(at(9.12345678)),
      'wo:1:warum': 'Dunkel',
      'wo:1:wann': ['nacht', '*other'],
      'wo:1:wann:*other': 'im Winter',
      'wo:2:*words': ' ',
      'wo:2:warum': '',
      'wo:3:*coordinates': '51,5; 9,5',
      'wo:3:*words': 'hinter der Schule',
      'wo:3:warum': 'Eng',
    };
    expect(taken(sent)).toEqual([
      { geometry: at(9.123457), answers: { warum: 'Dunkel', wann: ['nacht', { other: 'im Winter' }] } },
      { geometry: at(9.5, 51.5), words: 'hinter der Schule', answers: { warum: 'Eng' } },
    ]);
  });

  const place = { geometry: at(9), answers: { warum: 'Eng' } };
  const area = (ring: number[][]) => ({ ...place, geometry: { type: 'Polygon', coordinates: [ring] } });
  test.each([
    ['nothing', [], 'answer.missing'],
    ['too many', [place, place, place, place], 'answer.too-many-places'],
    ['no place', [{ answers: { warum: 'Eng' } }], 'answer.place-missing'],
    ['no answer about it', [{ geometry: at(9) }], 'answer.follow-up-missing'],
    ['a wrong answer about it', [{ ...place, answers: { warum: 'x'.repeat(21) } }], 'answer.follow-up-wrong'],
    [
      'another shape',
      [
        {
          ...place,
          geometry: {
            type: 'LineString',
            coordinates: [
              [9, 51],
              [9, 52],
            ],
          },
        },
      ],
      'answer.place-shape',
    ],
    ['outside of the world', [{ ...place, geometry: at(181) }], 'answer.place-unreadable'],
    [
      'a ring that is open',
      [
        area([
          [9, 51],
          [9, 52],
          [8, 52],
          [8, 51],
        ]),
      ],
      'answer.place-unreadable',
    ],
    [
      'a drawing without end',
      [area([...Array.from({ length: 300 }, (_, n) => [9 + n / 999, 51]), [9, 51]])],
      'answer.place-unreadable',
    ],
    ['something else', ['hier'], 'answer.invalid'],
    ['long words', [{ ...place, words: 'x'.repeat(201) }], 'answer.place-too-long'],
  ])('that are %s are refused', (_what, given, code) => {
    expect(taken({ wo: given })).toBe(code);
  });

  test('have together no more corners than a form can hold', () => {
    const long = { ...question, shapes: ['line' as const], max: 20, followUps: [] };
    const line = {
      geometry: { type: 'LineString', coordinates: Array.from({ length: 180 }, (_, n) => [9 + n / 999, 51]) },
    };
    expect(taken({ wo: [line, line, line, line] }, long)).toHaveLength(4);
    expect(5 * 180).toBeGreaterThan(CORNERS_LIMIT);
    expect(taken({ wo: [line, line, line, line, line] }, long)).toBe('answer.place-too-many-corners');
  });

  test('are counted, drawn and gathered, each person once', () => {
    const answer = taken({
      wo: [
        { geometry: at(9), answers: { warum: 'Eng', wann: ['tag'] } },
        { words: 'am Bahnhof', answers: { warum: 'Laut', wann: ['tag', 'nacht'] } },
      ],
    }) as never;
    expect(columnsOf(question).map(({ key, holds, valueIn }) => [key, holds, valueIn(answer)])).toEqual([
      ['wo', 'amount', 2],
      ['wo:*where', 'places', [at(9)]],
      ['wo:*words', 'words', 'am Bahnhof'],
      ['wo:warum', 'words', 'Eng; Laut'],
      ['wo:wann', 'several', ['tag', 'nacht']],
    ]);
    const tallies = talliesOf([question], { wo: answer }).map(({ questionId, option }) => `${questionId} ${option}`);
    expect(tallies).toContain('wo:wann tag');
    expect(new Set(tallies).size).toBe(tallies.length);
  });

  test('of which there is only one keep the columns of its questions', () => {
    const scale = { id: 'note', kind: 'scale' as const, label: 'Note', required: false, min: 1, max: 5 };
    const one: Question = { ...question, max: 1, followUps: [scale] };
    const column = columnsOf(one).at(-1);
    expect(column).toMatchObject({ key: 'wo:note', holds: 'step', from: 1, to: 5 });
    expect(column?.valueIn([{ geometry: at(9), answers: { note: 4 } }] as never)).toBe(4);
  });

  test('can be asked for: how many, whether any was drawn, and what was said about one', () => {
    const next = (showIf: unknown) =>
      logicProblems([{ id: 's', questions: [question, { ...question, id: 'q', showIf } as Question] }]).map(
        ({ code }) => code,
      );
    expect(next({ of: 'wo', from: 2 })).toEqual([]);
    expect(next({ of: 'wo:*where', answered: false })).toEqual([]);
    expect(next({ of: 'wo:wann', in: ['nacht'] })).toEqual([]);
    expect(next({ of: 'wo', from: 4 })).toEqual(['condition.never']);
    expect(next({ of: 'wo:*where', in: ['x'] })).toEqual(['condition.not-comparable']);
  });
});

test.each([
  ['no shape', { shapes: [] }, 'question.no-shapes'],
  ['fewer than least', { min: 4 }, 'question.range-empty'],
  [
    'two follow-ups of one key',
    { followUps: [question.followUps?.[0], question.followUps?.[0]] },
    'question.follow-ups-twice',
  ],
  [
    'a follow-up with a condition',
    { followUps: [{ ...question.followUps?.[0], showIf: { of: 'a', answered: true } }] },
    'question.follow-up-condition',
  ],
])('a question for places with %s is refused', (_what, wrong, code) => {
  expect(Question.safeParse(question).success).toBe(true);
  expect(Question.safeParse({ ...question, ...wrong }).error?.issues.map(({ message }) => message)).toContain(code);
});
