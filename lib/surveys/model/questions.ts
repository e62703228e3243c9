import { z } from 'zod';
import { amount, scale, slider } from './amounts';
import { multiple, single } from './choosing';
import type { Column, Kind } from './kind';
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
export const columnsOf = (question: Question): Column[] => kindOf(question).columns(question);
