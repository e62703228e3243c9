import { expect, test } from 'vitest';
import { changesBetween } from './changes';
import type { Question } from './questions';
import { SurveySettings } from './survey';

const way: Question = {
  ...{ id: 'weg', kind: 'single', label: 'Wie kommen Sie?', required: true },
  options: [
    { id: 'rad', label: 'Rad' },
    { id: 'bus', label: 'Bus' },
  ],
} as Question;
const why: Question = { id: 'warum', kind: 'text', label: 'Warum?', required: false, limit: 100 };
const asking = (questions: Question[], more: object = {}) =>
  SurveySettings.parse({ pages: [{ id: 'eins', title: 'Wege', questions }], results: 'always', ...more });
const before = asking([way, why]);

test.each([
  ['nothing', before, []],
  ['a new question', asking([way, why, { ...why, id: 'wo', label: 'Wo?' }]), ['question-added Wo?']],
  ['one that is gone', asking([way]), ['question-removed Warum?']],
  ['other words', asking([way, { ...why, label: 'Weshalb?' }]), ['question-reworded Warum? Weshalb?']],
  ['another order', asking([why, way]), ['questions-moved ']],
  [
    'an option more, one in other words',
    asking([
      {
        ...way,
        options: [
          { id: 'rad', label: 'Fahrrad' },
          { id: 'bus', label: 'Bus' },
          { id: 'fuss', label: 'Zu Fuß' },
        ],
      } as Question,
      why,
    ]),
    ['part-reworded Wie kommen Sie? Rad Fahrrad', 'part-added Wie kommen Sie? Zu Fuß'],
  ],
  ['a longer answer', asking([way, { ...why, limit: 200 } as Question]), ['question-changed Warum?']],
  [
    'a condition',
    asking([way, { ...why, showIf: { of: 'weg', in: ['rad'] } } as Question]),
    ['condition-changed Warum?'],
  ],
  [
    'a translation',
    asking([way, why], { translations: { fr: { 'questions.weg.label': 'Comment ?' } } }),
    ['translated Français'],
  ],
  [
    'other thanks and results',
    asking([way, why], { thanks: 'Danke', results: 'never' }),
    ['words-changed ', 'results-changed '],
  ],
] as const)('%s is told', (_what, after, told) => {
  expect(changesBetween(before, after).map(({ code, facts }) => `${code} ${Object.values(facts).join(' ')}`)).toEqual(
    told,
  );
});

test('pages that are new, gone or headed otherwise are told, and that questions moved to them', () => {
  const [page] = before.pages;
  const after = {
    ...before,
    pages: [
      { ...page, title: 'Ihre Wege', questions: [way] },
      { id: 'zwei', questions: [why] },
    ],
  };
  const codes = (one: SurveySettings, other: SurveySettings) => changesBetween(one, other).map(({ code }) => code);
  expect(codes(before, after as SurveySettings)).toEqual(['page-changed', 'page-added', 'questions-moved']);
  expect(codes(after as SurveySettings, before)).toEqual(['page-changed', 'page-removed', 'questions-moved']);
});
