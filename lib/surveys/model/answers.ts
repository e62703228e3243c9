import { z } from 'zod';
import type { Question, QuestionOf } from './questions';

/** One person's answers by question. A question that was skipped is absent. */
export type Answers = Record<string, string | string[] | number>;

/** What a form holds or sends, before it is checked: strings, lists of strings, nothing. */
export type AnswersDraft = Record<string, unknown>;

/**
 * The one schema of a survey's answers, for the browser's form and for the command. Takes what forms send: strings,
 * numbers as one writes them in German, empty fields for what was skipped. Gives only what was answered. Problems are
 * codes: `answer.missing`, `.unknown-option`, `.too-few`, `.too-many`, `.not-a-number`, `.not-whole`, `.too-small`,
 * `.too-large`, `.too-long`.
 */
export const answersSchema = (questions: readonly Question[]): z.ZodType<Answers, AnswersDraft> =>
  z.object(Object.fromEntries(questions.map((question) => [question.id, answerTo(question)]))).transform(answeredOnly);

/** The answers as a form without scripts sent them. */
export function readAnswers(questions: readonly Question[], form: FormData): AnswersDraft {
  return Object.fromEntries(
    questions.map(({ id, kind }) => [id, kind === 'multiple' ? form.getAll(id) : (form.get(id) ?? '')]),
  );
}

/**
 * Reads a number as it is written in German: `1,5` and `1.234,5`; `1.234` is one thousand two hundred thirty-four, and
 * `1.5` is taken for what it can only mean. Null where it is no number.
 */
export function readNumber(written: string): number | null {
  const plain = written.trim().replace(/[\s\u00a0\u202f]/g, '');
  const grouped = /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain);
  const normal = (grouped ? plain.replaceAll('.', '') : plain).replace(',', '.').replace('\u2212', '-');
  return /^[+-]?\d{1,15}(\.\d{1,10})?$/.test(normal) ? Number(normal) : null;
}

type Answer = Answers[string];

function answerTo(question: Question): z.ZodType<Answer | undefined> {
  const schema = schemaOf(question);
  return z.preprocess(emptyAsUndefined, z.unknown()).transform((given, context) => {
    if (given === undefined) {
      if (question.required) context.addIssue({ code: 'custom', message: 'answer.missing' });
      return undefined;
    }
    const parsed = schema.safeParse(given);
    if (parsed.success) return parsed.data;
    context.addIssue({ code: 'custom', message: parsed.error.issues[0]?.message ?? 'answer.invalid' });
    return undefined;
  });
}

function schemaOf(question: Question): z.ZodType<Answer> {
  switch (question.kind) {
    case 'single':
      return optionOf(question);
    case 'multiple':
      return choicesOf(question);
    case 'scale':
      return numberOf({ min: question.min, max: question.max, whole: true });
    case 'number':
      return numberOf(question);
    case 'text':
      return z.string('answer.invalid').trim().max(question.limit, 'answer.too-long');
  }
}

const optionOf = (question: QuestionOf<'single' | 'multiple'>) =>
  z.enum(
    question.options.map((option) => option.id),
    'answer.unknown-option',
  );

const choicesOf = (question: QuestionOf<'multiple'>) =>
  z
    .preprocess((given) => (Array.isArray(given) ? [...new Set(given)] : [given]), z.array(optionOf(question)))
    .refine((choices) => choices.length >= (question.min ?? 1), 'answer.too-few')
    .refine((choices) => choices.length <= (question.max ?? question.options.length), 'answer.too-many');

const numberOf = ({ min = -Infinity, max = Infinity, whole }: { min?: number; max?: number; whole?: boolean }) =>
  z
    .preprocess((given) => (typeof given === 'string' ? readNumber(given) : given), z.number('answer.not-a-number'))
    .refine((value) => !whole || Number.isInteger(value), 'answer.not-whole')
    .refine((value) => value >= min, 'answer.too-small')
    .refine((value) => value <= max, 'answer.too-large');

/** Browsers and react-hook-form write "nothing" in many ways. */
function emptyAsUndefined(given: unknown): unknown {
  if (given === null || given === false) return undefined;
  if (typeof given === 'string' && given.trim() === '') return undefined;
  if (Array.isArray(given)) {
    const chosen = given.filter((entry) => entry !== '' && entry !== false && entry != null);
    return chosen.length > 0 ? chosen : undefined;
  }
  return given;
}

const answeredOnly = (answers: Record<string, Answer | undefined>): Answers =>
  Object.fromEntries(Object.entries(answers).filter((entry): entry is [string, Answer] => entry[1] !== undefined));
