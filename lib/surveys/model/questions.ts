import { z } from 'zod';
import { amount, scale, slider } from './amounts';
import { multiple, single } from './choosing';
import type { Answer, Column, Kind } from './kind';
import { budget, matrix, ranking } from './parts';
import { consent, date, note, text } from './words';

/** Every kind of question by its name. Nobody else compares names. */
const kinds = { single, multiple, matrix, ranking, scale, slider, number: amount, date, text, budget, consent, note };

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

/** What an answer to this question must be. */
export const answerOf = kept((question): z.ZodType<Answer> => kindOf(question).answer(question));

/**
 * Asked once for each question object, which never changes: schemas are slow to make, and a survey of hundreds of
 * questions is gone through with every answer.
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
