import { z } from 'zod';
import { amount, scale, slider } from './amounts';
import { multiple, single } from './choosing';
import { file } from './file';
import type { Answer, Column, GivenFile, Kind } from './kind';
import { budget, matrix, ranking } from './parts';
import { place } from './place';
import { consent, date, note, text } from './words';

/** Every kind of question by its name. Nobody else compares names. */
const kinds = {
  ...{ single, multiple, matrix, ranking, scale, slider, number: amount, date, text, budget },
  ...{ place, file, consent, note },
};

/** One question, of any kind. */
export const Question = z.discriminatedUnion('kind', [
  single.schema,
  multiple.schema,
  matrix.schema,
  ranking.schema,
  scale.schema,
  slider.schema,
  amount.schema,
  date.schema,
  text.schema,
  budget.schema,
  place.schema,
  file.schema,
  consent.schema,
  note.schema,
]);
export type Question = z.output<typeof Question>;
export type QuestionKind = Question['kind'];
export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>;
export const questionKinds = Object.keys(kinds) as QuestionKind[];

/** What a question's kind knows of it. */
export const kindOf = (question: Question): Kind<z.ZodType<Question>> =>
  kinds[question.kind] as unknown as Kind<z.ZodType<Question>>;

/** What a table of all answers has for this question. */
export const columnsOf = kept((question): Column[] => kindOf(question).columns(question));

/** Whether files may belong to its answer. */
export const takesFiles = (question: Question): boolean => kindOf(question).files !== undefined;

/** The files that belong to answers, each with the question that asked for it. */
export const filesIn = (
  questions: readonly Question[],
  answers: Readonly<Record<string, Answer>>,
): { question: string; id: string }[] =>
  questions.flatMap((question) => {
    const answer = answers[question.id];
    const files = answer === undefined ? [] : (kindOf(question).files?.(answer) ?? []);
    return files.map(({ id }) => ({ question: question.id, id }));
  });

/** The same answers, in which each file has another id; one that gets none is left out. */
export function withFiles(
  questions: readonly Question[],
  answers: Readonly<Record<string, Answer>>,
  ids: ReadonlyMap<string, string>,
): Record<string, Answer> {
  const renamed = { ...answers };
  for (const { id: question } of questions.filter(takesFiles)) {
    const given = (answers[question] ?? []) as readonly GivenFile[];
    const files = given.flatMap((file) => (ids.has(file.id) ? [{ ...file, id: ids.get(file.id) as string }] : []));
    if (files.length > 0) renamed[question] = files;
    else delete renamed[question];
  }
  return renamed;
}

/**
 * Asked once for each question object, which never changes: a survey of hundreds of questions is gone
 * through with every answer.
 */
function kept<T>(make: (question: Question) => T): (question: Question) => T {
  const known = new WeakMap<Question, T>();
  return (question) => {
    const found = known.get(question);
    if (found !== undefined) return found;
    const made = make(question);
    known.set(question, made);
    return made;
  };
}
