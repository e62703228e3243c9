import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { tenants } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import { newTown } from '@/db/testing/world';
import type { Refusal } from '@/lib/errors';
import { commonQuestions } from '../model/common-questions';
import { withQuestions } from '../model/library';
import { Question } from '../model/questions';
import { SurveySettings } from '../model/survey';
import { library } from '../queries/library';
import { keepQuestion, removeQuestion, renameQuestion, restoreQuestion } from './library';
import { setThreshold } from './set-threshold';

const bench: Question = {
  ...{ id: 'baenke', kind: 'single', label: 'Fehlen Bänke?', required: false },
  options: [
    { id: 'ja', label: 'Ja' },
    { id: 'nein', label: 'Nein' },
  ],
} as Question;
const keysOf = async (actor: Parameters<typeof library>[0]) => (await library(actor)).questions.map(({ key }) => key);

test('what the platform gives are questions that a survey can ask', () => {
  for (const question of commonQuestions) expect(Question.safeParse(question).error, question.id).toBeUndefined();
  expect(new Set(commonQuestions.map(({ id }) => id)).size).toBe(commonQuestions.length);
  expect(SurveySettings.safeParse({ questions: commonQuestions, results: 'never' }).success).toBe(true);
});

describe('a town’s library', () => {
  test('begins with the platform’s questions, and has what is kept, without the condition it had', async () => {
    const town = await newTown();
    await keepQuestion(town.emil, { question: { ...bench, showIf: { of: 'x', answered: true } } });
    const { questions } = await library(town.emil);
    expect(questions.slice(0, -1).map(({ key }) => key)).toEqual(commonQuestions.map(({ id }) => id));
    expect(questions.at(-1)).toMatchObject({ key: 'baenke', question: bench, isPlatforms: false });
    expect(questions.at(-1)?.question).not.toHaveProperty('showIf');
    const other = await newTown();
    expect(await keysOf(other.emil)).not.toContain('baenke');
  });

  test('has one question of a key: the latest', async () => {
    const town = await newTown();
    await keepQuestion(town.emil, { question: bench });
    await keepQuestion(town.emil, { question: { ...bench, label: 'Fehlen hier Bänke?' } });
    await renameQuestion(town.emil, { key: 'altersgruppe', label: 'Ihr Alter' });
    const { questions } = await library(town.emil);
    expect(questions.filter(({ key }) => key === 'baenke').map(({ question }) => question.label)).toEqual([
      'Fehlen hier Bänke?',
    ]);
    expect(questions[0]).toMatchObject({ key: 'altersgruppe', question: { label: 'Ihr Alter' }, isPlatforms: false });
  });

  test('loses what is removed, and gets back what was the platform’s', async () => {
    const town = await newTown();
    await keepQuestion(town.emil, { question: bench });
    await removeQuestion(town.emil, { key: 'baenke' });
    await removeQuestion(town.emil, { key: 'altersgruppe' });
    const less = await library(town.emil);
    expect(less.questions.map(({ key }) => key)).toEqual(commonQuestions.slice(1).map(({ id }) => id));
    expect(less.removed.map(({ id }) => id)).toEqual(['altersgruppe']);
    await restoreQuestion(town.emil, { key: 'altersgruppe' });
    const again = await library(town.emil);
    expect(again.removed).toEqual([]);
    expect(again.questions.map(({ key }) => key)).toEqual(commonQuestions.map(({ id }) => id));
  });

  test.each([
    ['visitor', 'sign-in.needed'],
    ['anna', 'role.editor-needed'],
    ['mona', 'role.editor-needed'],
    ['emil', 'yes'],
    ['ada', 'yes'],
  ] as const)('is kept by %s: %s', async (name, expected) => {
    const town = await newTown();
    expect(await outcome(keepQuestion(town[name], { question: bench }))).toBe(expected);
    expect(await outcome(removeQuestion(town[name], { key: 'haushalt' }))).toBe(expected);
  });

  test('does not know what it has not', async () => {
    const town = await newTown();
    expect(await outcome(renameQuestion(town.emil, { key: 'nichts', label: 'Was?' }))).toBe('question.not-found');
    expect(await outcome(removeQuestion(town.emil, { key: 'nichts' }))).toBe('question.not-found');
    expect(await outcome(restoreQuestion(town.emil, { key: 'nichts' }))).toBe('question.not-found');
    expect(await outcome(keepQuestion(town.emil, { question: { ...bench, options: [] } }))).toBe('input.invalid');
  });
});

test('questions that are inserted twice get keys of their own, and their options keep theirs', () => {
  const pages = [{ id: 'eins', questions: [bench] }];
  const inserted = withQuestions(withQuestions(pages, 'eins', [bench]), 'weg', [bench]);
  expect(inserted[0]?.questions.map(({ id }) => id)).toEqual(['baenke', 'baenke-2', 'baenke-3']);
  expect(inserted[0]?.questions[2]).toEqual({ ...bench, id: 'baenke-3' });
});

describe('the fewest people behind a shown result', () => {
  const thresholdOf = (town: { id: Parameters<typeof inTenant>[0]['tenantId'] }) =>
    inTenant({ tenantId: town.id }, async (tx) => {
      const rows = await tx.select({ own: tenants.surveyThreshold }).from(tenants).where(eq(tenants.id, town.id));
      return rows[0]?.own;
    });

  test('are five, until the town’s admin says otherwise', async () => {
    const [town, other] = [await newTown(), await newTown()];
    expect(await thresholdOf(town)).toBe(5);
    await setThreshold(town.ada, { threshold: '12' });
    expect(await thresholdOf(town)).toBe(12);
    expect(await thresholdOf(other)).toBe(5);
  });

  test.each([
    ['emil', 8, 'role.admin-needed'],
    ['anna', 8, 'role.editor-needed'],
    ['ada', 0, 'input.invalid'],
    ['ada', 51, 'input.invalid'],
    ['ada', 2.5, 'input.invalid'],
    ['ada', 'viele', 'input.invalid'],
    ['ada', 1, 'yes'],
    ['ada', 50, 'yes'],
  ] as const)('set by %s to %s: %s', async (name, threshold, expected) => {
    const town = await newTown();
    expect(await outcome(setThreshold(town[name], { threshold }))).toBe(expected);
    expect(await thresholdOf(town)).toBe(expected === 'yes' ? threshold : 5);
  });
});

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'yes',
    (refusal: Refusal) => refusal.code,
  );
