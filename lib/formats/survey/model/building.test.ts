import { describe, expect, test } from 'vitest';
import { questionsOf } from '@/lib/surveys/model/page';
import type { Question } from '@/lib/surveys/model/questions';
import { SurveySettings } from '@/lib/surveys/model/survey';
import { build, type Step } from './building';
import { blankQuestion, draftsOf, type PageDraft, pagesOf } from './draft';
import { begin, move } from './history';
import { conditionOf, rulesOf } from './rules';
import { defaults, fields, readSettings } from './settings';

const { pages } = SurveySettings.parse(defaults);
const start = draftsOf(pages);
/** The handles of the page and of its two questions. */
const [PAGE, MEINUNG, WARUM] = [0, 1, 2] as const;
const built = (drafts: readonly PageDraft[]) => pagesOf(drafts) as typeof pages;
const having = (...steps: Step[]) => built(steps.reduce((drafts, step) => build(drafts, step), start));
const idsOf = (survey: typeof pages) =>
  survey.map(({ questions }) => questions.map(({ id }) => id).join(' ')).join(' | ');
const common = { label: 'Frage', required: false };

test('what was opened and not changed is stored as it was, of every kind', () => {
  const all: Question[] = [
    { ...common, id: 'a', kind: 'single', options: [o('x'), o('y')], other: 'Anderes', random: true },
    {
      ...common,
      id: 'b',
      kind: 'multiple',
      hint: 'h',
      options: [o('x'), { ...o('y'), exclusive: true }],
      min: 1,
      max: 2,
    },
    { ...common, id: 'c', kind: 'matrix', rows: [o('r')], options: [o('x'), o('y')], showIf: { of: 'a', in: ['x'] } },
    { ...common, id: 'd', kind: 'ranking', options: [o('x'), o('y')], top: 1 },
    { ...common, id: 'e', kind: 'scale', min: 0, max: 10, minLabel: 'nie', maxLabel: 'immer' },
    { ...common, id: 'f', kind: 'slider', min: 0.5, max: 2, step: 0.25, unit: 'km' },
    { ...common, id: 'g', kind: 'number', min: 0.5, unit: 'km', whole: true },
    { ...common, id: 'h', kind: 'date', min: '2026-01-01' },
    { ...common, id: 'i', kind: 'text', limit: 200, short: true },
    { ...common, id: 'j', kind: 'budget', options: [o('x'), o('y')], total: 100, unit: '€', whole: true },
    {
      ...{ ...common, id: 'm', kind: 'place', shapes: ['line', 'area'], min: 1, max: 3 },
      followUps: [
        { ...common, id: 'n', kind: 'text', limit: 100 },
        { ...common, id: 'o', kind: 'single', options: [o('x'), o('y')] },
      ],
    },
    { ...common, id: 'p', kind: 'file', types: ['pdf'], max: 2, megabytes: 5 },
    {
      ...common,
      id: 'q',
      kind: 'single',
      options: [{ ...o('x'), image: { id: 'f'.repeat(64), alt: 'Ein X' } }, o('y')],
    },
    { ...common, id: 'k', kind: 'consent' },
    { ...common, id: 'l', kind: 'note' },
  ];
  const survey = [{ id: 'eins', title: 'T', text: 'Text', questions: all, jumps: [{ to: '*end' as const }] }];
  expect(built(draftsOf(survey))).toEqual(survey);
});

describe('a question', () => {
  test('from elsewhere gets a key that none here has, and keeps those of its options', () => {
    const age: Question = { ...common, id: 'meinung', kind: 'single', options: [o('jung'), o('alt')] };
    const twice: Step = { do: 'insert', page: PAGE, questions: [age, { ...age, id: 'alter' }] };
    const [page] = having(twice, { do: 'remove', question: WARUM });
    expect(page?.questions.map(({ id }) => id)).toEqual(['meinung', 'meinung-2', 'alter']);
    expect(page?.questions[1]).toEqual({ ...age, id: 'meinung-2' });
    expect(new Set(build(start, twice)[0]?.questions.map(({ handle }) => handle)).size).toBe(4);
  });

  test('can be added, copied, moved, placed and removed', () => {
    expect(
      idsOf(
        having({ do: 'add', page: PAGE, kind: 'text' }, { do: 'change', question: 3, to: { label: 'Noch etwas?' } }),
      ),
    ).toBe('meinung warum noch-etwas');
    expect(having({ do: 'duplicate', question: MEINUNG })[0]?.questions[1]).toMatchObject({
      kind: 'single',
      options: [{ id: 'gut' }, {}, {}],
    });
    expect(idsOf(having({ do: 'move', question: MEINUNG, by: 1 }))).toBe('warum meinung');
    expect(idsOf(having({ do: 'place', question: WARUM, before: MEINUNG }))).toBe('warum meinung');
    expect(idsOf(having({ do: 'remove', question: MEINUNG }))).toBe('warum');
  });

  test('is moved over the edge of its page to the next one, and back', () => {
    const two: Step[] = [{ do: 'add-page' }, { do: 'move', question: WARUM, by: 1 }];
    expect(idsOf(having(...two))).toBe('meinung | warum');
    expect(idsOf(having(...two, { do: 'move', question: WARUM, by: -1 }))).toBe('meinung warum | ');
    expect(idsOf(having({ do: 'add-page' }, { do: 'place', question: MEINUNG, before: 3 }))).toBe('warum | meinung');
  });

  test('of another kind keeps its wording', () => {
    const [, question] = having({ do: 'change', question: WARUM, to: { kind: 'scale' } })[0]?.questions ?? [];
    expect(question).toMatchObject({ kind: 'scale', label: 'Warum sehen Sie das so?', min: 1, max: 5 });
  });

  test('that is reworded keeps its key and those of its options, and with them the answers', () => {
    const options = [
      { handle: 0, id: 'gut', label: 'Sehr gut' },
      { handle: 9, id: '', label: 'Weiß nicht' },
    ];
    const [question] = having({ do: 'change', question: MEINUNG, to: { label: 'Und?', options } })[0]?.questions ?? [];
    expect(question).toMatchObject({
      id: 'meinung',
      options: [{ id: 'gut', label: 'Sehr gut' }, { id: 'weiss-nicht' }],
    });
  });

  test('that a condition names keeps its key from then on, also when it is reworded', () => {
    const survey = having(
      { do: 'add', page: PAGE, kind: 'consent' },
      { do: 'change', question: 3, to: { label: 'Darf ich?' } },
      { do: 'add', page: PAGE, kind: 'text' },
      { do: 'change', question: 4, to: { label: 'Danke', showIf: { of: 'darf-ich', in: ['yes'] } } },
      { do: 'change', question: 3, to: { label: 'Dürfen wir?' } },
    );
    expect(idsOf(survey)).toBe('meinung warum darf-ich danke');
  });
});

describe('a follow-up', () => {
  const asked: Step[] = [
    { do: 'add', page: PAGE, kind: 'place' },
    {
      do: 'change',
      question: 3,
      to: { label: 'Wo?', followUps: [{ ...blankQuestion(4, 'text'), label: 'Warum dort?' }] },
    },
  ];

  test('keeps its key from when a condition names it, also when it is reworded', () => {
    const named = [
      ...asked,
      { do: 'change', question: MEINUNG, to: { showIf: { of: 'wo:warum-dort', answered: true } } },
    ];
    const drafts = (named as Step[]).reduce((all, step) => build(all, step), start);
    const place = drafts[0]?.questions[2];
    const reworded = place?.followUps.map((followUp) => ({ ...followUp, label: 'Wieso?' })) ?? [];
    const survey = built(build(drafts, { do: 'change', question: 3, to: { followUps: reworded } }));
    expect(survey[0]?.questions[2]).toMatchObject({ id: 'wo', followUps: [{ id: 'warum-dort', label: 'Wieso?' }] });
  });

  test('of a question that is copied belongs to the copy, and goes where the question cannot have any', () => {
    const [, , , copy] = having(...asked, { do: 'duplicate', question: 3 })[0]?.questions ?? [];
    expect(copy).toMatchObject({ kind: 'place', followUps: [{ label: 'Warum dort?' }] });
    const handles = [...asked, { do: 'duplicate', question: 3 } as Step]
      .reduce((all, step) => build(all, step), start)
      .flatMap(({ questions }) =>
        questions.flatMap(({ handle, followUps }) => [handle, ...followUps.map((f) => f.handle)]),
      );
    expect(new Set(handles).size).toBe(handles.length);
    const [, , text] = having(...asked, { do: 'change', question: 3, to: { kind: 'text' } })[0]?.questions ?? [];
    expect(text).not.toHaveProperty('followUps');
  });
});

test('pages can be added, moved and removed, but the last one stays', () => {
  expect(
    having(
      { do: 'add-page' },
      { do: 'change-page', page: 3, to: { title: 'Zum Schluss' } },
      { do: 'move-page', page: 3, by: -1 },
    ).map(({ id }) => id),
  ).toEqual(['zum-schluss', 'seite-1']);
  expect(idsOf(having({ do: 'remove-page', page: PAGE }))).toBe('meinung warum');
  expect(idsOf(having({ do: 'add-page' }, { do: 'remove-page', page: PAGE }))).toBe('');
});

test('each step can be taken back and done again, and a word that is typed is one step', () => {
  const typed = ['W', 'Wo', 'Wo?'].reduce(
    (history, label) => move(history, { do: 'change', question: MEINUNG, to: { label } }),
    begin(start),
  );
  const added = move(typed, { do: 'add', page: PAGE, kind: 'text' });
  const back = move(added, { do: 'undo' });
  expect(back.now).toEqual(typed.now);
  expect(move(back, { do: 'undo' }).now).toEqual(start);
  expect(move(move(move(back, { do: 'undo' }), { do: 'redo' }), { do: 'redo' }).now).toEqual(added.now);
  expect(move(begin(start), { do: 'undo' })).toEqual(begin(start));
});

test('a condition is shown as lines, changed and stored again; one that is nested deeper is left alone', () => {
  for (const condition of [
    { of: 'a', in: ['x', 'y'] },
    {
      any: [
        { of: 'a', answered: false },
        { of: 'b', from: 1.5 },
      ],
    },
    {
      all: [
        { of: 'd', from: '2026-01-01', to: '2026-02-01' },
        { of: 'a', answered: true },
      ],
    },
  ]) {
    const rules = rulesOf(condition);
    expect(rules && conditionOf(rules)).toEqual(condition);
  }
  expect(rulesOf({ all: [{ any: [{ of: 'a', in: ['x'] }] }] })).toBeNull();
  expect(conditionOf({ mode: 'all', rules: [] })).toBeUndefined();
});

test('the form is read from the builder, and without scripts from the lines', () => {
  const form = new FormData();
  form.set(fields.results, 'always');
  form.set(fields.written, '1-5 Wie geht es Ihnen? *');
  expect(questionsOf(SurveySettings.parse(readSettings(form)).pages)).toMatchObject([
    { kind: 'scale', required: true },
  ]);
  form.set(fields.built, JSON.stringify(pages));
  expect(SurveySettings.parse(readSettings(form)).pages).toEqual(pages);
  form.set(fields.built, '[{');
  expect(SurveySettings.safeParse(readSettings(form)).success).toBe(false);
});

function o(id: string) {
  return { id, label: id };
}
