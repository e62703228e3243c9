import { expect, test } from 'vitest';
import { type Question, SurveySettings } from '@/lib/surveys/model/questions';
import { build, draftsOf, questionsOf, type Step } from './building';
import { defaults, fields, readSettings } from './settings';

const stored = SurveySettings.parse(defaults).questions;
const after = (...steps: Step[]) => questionsOf(steps.reduce(build, draftsOf(stored))) as Question[];

test('what was opened and not changed is stored as it was', () => {
  const all: Question[] = [
    ...stored,
    { id: 'b', kind: 'multiple', label: 'B', required: false, hint: 'h', options: [o('x'), o('y')], min: 1, max: 2 },
    { id: 'c', kind: 'scale', label: 'C', required: true, min: 0, max: 10, minLabel: 'nie', maxLabel: 'immer' },
    { id: 'd', kind: 'number', label: 'D', required: false, min: 0.5, unit: 'km', whole: false },
  ];
  expect(questionsOf(draftsOf(all))).toEqual(all);
});

test('a question can be added, moved and removed', () => {
  const added = after({ do: 'add', kind: 'text' }, { do: 'change', question: 2, to: { label: 'Noch etwas?' } });
  expect(added.at(-1)).toMatchObject({ id: 'noch-etwas', kind: 'text', label: 'Noch etwas?' });
  expect(after({ do: 'down', question: 0 }).map(({ id }) => id)).toEqual(['warum', 'meinung']);
  expect(after({ do: 'up', question: 0 }).map(({ id }) => id)).toEqual(['meinung', 'warum']);
  expect(after({ do: 'remove', question: 0 }).map(({ id }) => id)).toEqual(['warum']);
});

test('an option that is reworded keeps its key, and with it the answers', () => {
  const [question] = after(
    { do: 'rename-option', question: 0, option: 0, label: 'Sehr gut' },
    { do: 'option-down', question: 0, option: 0 },
    { do: 'add-option', question: 0 },
    { do: 'rename-option', question: 0, option: 3, label: 'Weiß nicht' },
  );
  expect(question).toMatchObject({
    options: [{ id: 'teils' }, { id: 'gut', label: 'Sehr gut' }, { id: 'nicht-gut' }, { id: 'weiss-nicht' }],
  });
});

test('another kind of question keeps the wording', () => {
  expect(after({ do: 'change', question: 1, to: { kind: 'scale' } })[1]).toMatchObject({
    kind: 'scale',
    label: 'Warum sehen Sie das so?',
    min: 1,
    max: 5,
  });
});

test('the form is read from the builder, and without scripts from the lines', () => {
  const form = new FormData();
  form.set(fields.results, 'always');
  form.set(fields.written, '1-5 Wie geht es Ihnen? *');
  expect(SurveySettings.parse(readSettings(form)).questions).toMatchObject([{ kind: 'scale', required: true }]);
  form.set(fields.built, JSON.stringify(stored));
  expect(SurveySettings.parse(readSettings(form)).questions).toEqual(stored);
  form.set(fields.built, '{');
  expect(SurveySettings.safeParse(readSettings(form)).success).toBe(false);
});

function o(id: string) {
  return { id, label: id };
}
