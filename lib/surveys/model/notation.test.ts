import { expect, test } from 'vitest';
import { keyFrom, readPages, readQuestions, writePages } from './notation';
import { Question } from './questions';
import { SurveySettings } from './survey';

const written = `( ) Wie kommen Sie zum Markt? * {way}
> Wenn Sie mehrere Wege nutzen: der häufigste.
- Zu Fuß {foot}
- Mit dem Rad {bike}

[ ] Was fehlt Ihnen? {wishes; max=2}
- Bänke {a}
- Bäume {b}

1-5 Wie zufrieden sind Sie? * {mood; from=gar nicht; to=sehr}

123 Wie weit ist Ihr Weg? {distance; min=0; max=50; unit=km; whole}

___ Was möchten Sie noch sagen? {more; limit=500}`;

test('a survey that is written in lines has all kinds of questions', () => {
  const questions = readQuestions(written).map((question) => Question.parse(question));
  expect(questions.map((question) => [question.kind, question.required])).toEqual([
    ['single', true],
    ['multiple', false],
    ['scale', true],
    ['number', false],
    ['text', false],
  ]);
  expect(questions[0]).toMatchObject({ id: 'way', hint: 'Wenn Sie mehrere Wege nutzen: der häufigste.' });
  expect(questions[1]).toMatchObject({ max: 2, options: [{ id: 'a', label: 'Bänke' }, { id: 'b' }] });
  expect(questions[2]).toMatchObject({ min: 1, max: 5, minLabel: 'gar nicht', maxLabel: 'sehr' });
  expect(questions[3]).toMatchObject({ min: 0, max: 50, unit: 'km', whole: true });
});

test('what is read and written again is the same', () => {
  const questions = readQuestions(written).map((question) => Question.parse(question));
  expect(writePages([{ id: 'seite-1', questions }])).toBe(written);
});

test('keys that nobody wrote are made of the wording and never twice', () => {
  const [first, second] = readQuestions('( ) Größe?\n- Groß\n- Groß!\n( ) Größe?\n- ja\n- nein') as Question[];
  expect(first).toMatchObject({ id: 'groesse', options: [{ id: 'gross' }, { id: 'gross-2' }] });
  expect(second).toMatchObject({ id: 'groesse-2' });
  expect(keyFrom('Constructor', new Set())).toBe('x');
});

test.each([
  ['', 'survey.no-questions'],
  ['( ) Nur eine Möglichkeit?\n- ja', 'question.too-few-options'],
  ['5-1 Verkehrt herum?', null],
  ['( ) {a}\n- ja\n- nein', 'question.label-missing'],
  ['1-5 Erste? {a}\n1-5 Zweite? {a}', 'survey.questions-twice'],
])('%j is not a survey', (lines, code) => {
  const settings = SurveySettings.safeParse({ questions: readQuestions(lines), results: 'always' });
  expect(settings.success).toBe(false);
  if (code) expect(settings.error?.issues.map((issue) => issue.message)).toContain(code);
});

test('what lines cannot say is written as JSON and read back the same', () => {
  const pages = [{ id: 'a', title: 'Zuerst', questions: [Question.parse(readQuestions('1-5 Wie? {w}')[0])] }];
  expect(readPages(writePages(pages))).toEqual({ pages });
  expect(readPages('[ ] Was fehlt?\n- Bänke\n- Bäume')).toHaveProperty('questions');
  expect(readPages('[ { broken')).toEqual({ pages: [] });
});
