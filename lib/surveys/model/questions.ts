import { z } from 'zod';

export const QUESTIONS_LIMIT = 40;
export const OPTIONS_LIMIT = 30;
export const LABEL_LIMIT = 300;
export const TEXT_ANSWER_LIMIT = 2_000;
/** Introduction and thanks, in characters of plain text. */
export const PROSE_LIMIT = 2_000;

/** Keys of questions and options: short, stable, safe in names of form fields, and no property of every object. */
const Key = z.string().regex(/^(?!constructor$)[a-z0-9][a-z0-9-]{0,63}$/, 'question.bad-key');
const Label = z.string().trim().min(1, 'question.label-missing').max(LABEL_LIMIT, 'question.label-too-long');

const Option = z.object({ id: Key, label: Label });
const Options = z
  .array(Option)
  .min(2, 'question.too-few-options')
  .max(OPTIONS_LIMIT, 'question.too-many-options')
  .refine((options) => areUnique(options.map((option) => option.id)), 'question.options-twice');

const common = { id: Key, label: Label, hint: z.string().trim().max(LABEL_LIMIT).optional(), required: z.boolean() };

const Single = z.object({ ...common, kind: z.literal('single'), options: Options });
const Multiple = z
  .object({
    ...common,
    kind: z.literal('multiple'),
    options: Options,
    /** Fewest and most choices of an answer. */
    min: z.int().min(1).optional(),
    max: z.int().min(1).optional(),
  })
  .refine((question) => (question.min ?? 1) <= (question.max ?? question.options.length), 'question.range-empty')
  .refine((question) => (question.min ?? 1) <= question.options.length, 'question.range-empty');
const Scale = z
  .object({
    ...common,
    kind: z.literal('scale'),
    min: z.int().min(0).max(1),
    max: z.int().max(10),
    minLabel: z.string().trim().max(60).optional(),
    maxLabel: z.string().trim().max(60).optional(),
  })
  .refine((question) => question.max > question.min, 'question.range-empty');
const Amount = z
  .object({
    ...common,
    kind: z.literal('number'),
    min: z.number().optional(),
    max: z.number().optional(),
    unit: z.string().trim().max(20).optional(),
    whole: z.boolean().optional(),
  })
  .refine((question) => (question.min ?? -Infinity) < (question.max ?? Infinity), 'question.range-empty');
const Text = z.object({ ...common, kind: z.literal('text'), limit: z.int().min(1).max(TEXT_ANSWER_LIMIT) });

/** One question, of any kind. */
export const Question = z.discriminatedUnion('kind', [Single, Multiple, Scale, Amount, Text]);
export type Question = z.output<typeof Question>;
export type QuestionOf<K extends Question['kind']> = Extract<Question, { kind: K }>;
export const questionKinds = ['single', 'multiple', 'scale', 'number', 'text'] as const;

/** From when on people see the totals. */
export const resultTimes = ['always', 'after-answer', 'after-end', 'never'] as const;
export type ResultTime = (typeof resultTimes)[number];

export const SurveySettings = z.object({
  questions: z
    .array(Question)
    .min(1, 'survey.no-questions')
    .max(QUESTIONS_LIMIT, 'survey.too-many-questions')
    .refine((questions) => areUnique(questions.map((question) => question.id)), 'survey.questions-twice'),
  results: z.enum(resultTimes),
  intro: z.string().trim().max(PROSE_LIMIT).optional(),
  thanks: z.string().trim().max(PROSE_LIMIT).optional(),
});
export type SurveySettings = z.output<typeof SurveySettings>;

/** A wish to answer: which survey, and answers by question, which only the survey's own schema can check. */
export const ResponseDraft = z.object({ formatId: z.uuid(), answers: z.record(z.string(), z.unknown()) });

const areUnique = (keys: string[]) => new Set(keys).size === keys.length;
