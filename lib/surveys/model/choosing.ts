import { z } from 'zod';
import { areUnique, Key, LABEL_LIMIT, Label } from './key';
import {
  type Answer,
  asked,
  type Column,
  defineKind,
  type Fields,
  fieldOf,
  type Other,
  onlyColumn,
  unlessEmpty,
} from './kind';

export const OPTIONS_LIMIT = 100;
export const OTHER_LIMIT = 200;

/** What is counted for words of one's own; no key of an option can be that. */
export const OTHER = '*other';

const Option = z.object({
  id: Key,
  label: Label,
  /** Whoever chooses this chooses nothing else: "none of these". */
  exclusive: z.literal(true).optional(),
});

/** The SHA-256 of a picture's bytes, in hexadecimal digits. */
export const PictureHash = z.string().regex(/^[0-9a-f]{64}$/, 'question.bad-picture');

const PicturedOption = Option.extend({
  image: z.object({ id: PictureHash, alt: z.string().trim().max(LABEL_LIMIT) }).optional(),
});

const listOf = <O extends z.ZodType<{ id: string }>>(option: O) =>
  z
    .array(option)
    .min(2, 'question.too-few-options')
    .max(OPTIONS_LIMIT, 'question.too-many-options')
    .refine((options) => areUnique(options.map(({ id }) => id)), 'question.options-twice');

/** What can be ranked or given money. */
export const Options = listOf(Option);

const choosing = {
  ...asked,
  options: listOf(PicturedOption),
  /** Words for a field of one's own, where there is one. */
  other: z.string().trim().min(1).max(LABEL_LIMIT).optional(),
  /** In another order for each person, so that none is always the first. */
  random: z.literal(true).optional(),
};

const Single = z.object({ ...choosing, kind: z.literal('single') });
const Multiple = z
  .object({
    ...choosing,
    kind: z.literal('multiple'),
    /** Fewest and most choices of an answer. */
    min: z.int().min(1).optional(),
    max: z.int().min(1).optional(),
  })
  .refine(
    ({ min = 1, max, options, other }) => min <= (max ?? min) && min <= countOf({ options, other }),
    'question.range-empty',
  );

type Single = z.output<typeof Single>;
type Multiple = z.output<typeof Multiple>;

/** One of several options. */
export const single = defineKind({
  schema: Single,
  answer: (question) => choiceOf(question),
  read: (question, fields) => withWords(question, fields, fields(question.id)),
  columns: (question) => onlyColumn(question, { holds: 'one', options: columnOptions(question), valueIn: chosenIn }),
});

/** Any of several options, between a fewest and a most. */
export const multiple = defineKind({
  schema: Multiple,
  answer: (question) =>
    z
      .preprocess((given) => (Array.isArray(given) ? [...new Set(given)] : [given]), z.array(choiceOf(question)))
      .refine((choices) => choices.length >= (question.min ?? 1) || isExclusive(question, choices), 'answer.too-few')
      .refine((choices) => choices.length <= mostOf(question), 'answer.too-many')
      .refine(
        (choices) => choices.length === 1 || !choices.some((one) => isExclusive(question, [one])),
        'answer.exclusive',
      ),
  read: (question, fields) => {
    const given = unlessEmpty(fields(question.id));
    return given === undefined ? undefined : [given].flat().map((one) => withWords(question, fields, one));
  },
  columns: (question) =>
    onlyColumn(question, {
      holds: 'several',
      options: columnOptions(question),
      valueIn: (answer) => (answer as (string | Other)[]).map(chosenIn),
    }),
});

/** How many may be chosen at most. */
export const mostOf = (question: Multiple): number => question.max ?? countOf(question);

const countOf = ({ options, other }: { options: readonly unknown[]; other?: string | undefined }) =>
  options.length + (other ? 1 : 0);

const chosenIn = (answer: Answer): string => (typeof answer === 'string' ? answer : OTHER);

const columnOptions = ({ options, other }: Single | Multiple): Column['options'] =>
  other ? [...options, { id: OTHER, label: other }] : options;

/** A choice of words of one's own with the words, which have a field beside. */
const withWords = ({ id }: { id: string }, fields: Fields, given: unknown): unknown =>
  given === OTHER ? { other: fields(fieldOf({ id }, OTHER)) ?? '' } : given;

function choiceOf({ options, other }: Single | Multiple): z.ZodType<string | Other> {
  const listed = z.enum(
    options.map((option) => option.id),
    'answer.unknown-option',
  );
  if (!other) return listed;
  const words = z
    .string('answer.other-missing')
    .trim()
    .min(1, 'answer.other-missing')
    .max(OTHER_LIMIT, 'answer.too-long');
  return z.unknown().transform((given, context) => {
    const isOther = typeof given === 'object' && given !== null && 'other' in given;
    const checked = isOther ? words.safeParse(given.other) : listed.safeParse(given);
    if (checked.success) return isOther ? { other: checked.data } : checked.data;
    context.addIssue({ code: 'custom', message: checked.error.issues[0]?.message ?? 'answer.invalid' });
    return z.NEVER;
  });
}

const isExclusive = ({ options }: Multiple, choices: readonly unknown[]): boolean =>
  choices.length === 1 && options.some((option) => option.exclusive && option.id === choices[0]);
