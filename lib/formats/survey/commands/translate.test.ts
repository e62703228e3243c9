import { expect, test } from 'vitest';
import type { Refusal } from '@/lib/errors';
import { SurveySettings } from '@/lib/surveys/model/survey';
import { translate } from './translate';

const survey = SurveySettings.parse({
  pages: [
    {
      id: 'eins',
      questions: [
        { id: 'weg', kind: 'text', label: 'Welcher Weg?', required: false, limit: 100, short: true },
        { id: 'warum', kind: 'text', label: 'Warum {{weg}}?', required: false, limit: 100 },
      ],
    },
  ],
  results: 'always',
  translations: { fr: { 'questions.weg.label': 'Quel chemin ?' } },
});
const form = (...fields: [string, string][]) => {
  const sent = new FormData();
  for (const [name, value] of fields) sent.append(name, value);
  return sent;
};
const problemsOf = (sent: FormData) => {
  try {
    translate(survey, sent);
    return [];
  } catch (refusal) {
    return ((refusal as Refusal).facts.problems as { field: string; code: string }[]).map(
      ({ field, code }) => `${field} ${code}`,
    );
  }
};

test('what a form translates is added to what was translated before', () => {
  const after = translate(survey, form(['lang', 'fr'], ['text.questions.warum.label', ' Pourquoi {{weg}} ? ']));
  expect(after.translations).toEqual({
    fr: { 'questions.weg.label': 'Quel chemin ?', 'questions.warum.label': 'Pourquoi {{weg}} ?' },
  });
  expect(translate(after, form(['lang', 'fr'], ['text.questions.weg.label', ''])).translations?.fr).toEqual({
    'questions.warum.label': 'Pourquoi {{weg}} ?',
  });
});

test('a translation that loses an answer’s words, is too long, or into no language is refused at its field', () => {
  expect(problemsOf(form(['lang', 'fr'], ['text.questions.warum.label', 'Pourquoi ?']))).toEqual([
    'text.questions.warum.label translation.piping-lost',
  ]);
  expect(problemsOf(form(['lang', 'tr'], ['text.questions.weg.label', 'x'.repeat(301)]))).toEqual([
    'text.questions.weg.label translation.too-long',
  ]);
  expect(problemsOf(form(['lang', 'xx'], ['text.questions.weg.label', 'x']))).toEqual(['lang field.invalid']);
});
