import { z } from 'zod';
import { asked, defineKind, onlyColumn } from './kind';
import { readNumber } from './read-number';

/** The most steps a scale may have beyond its first. */
const SCALE_END = 10;

const Scale = z
  .object({
    ...asked,
    kind: z.literal('scale'),
    min: z.int().min(0).max(1),
    max: z.int().max(SCALE_END),
    minLabel: z.string().trim().max(60).optional(),
    maxLabel: z.string().trim().max(60).optional(),
  })
  .refine((question) => question.max > question.min, 'question.range-empty');
const Amount = z
  .object({
    ...asked,
    kind: z.literal('number'),
    min: z.number().optional(),
    max: z.number().optional(),
    unit: z.string().trim().max(20).optional(),
    whole: z.boolean().optional(),
  })
  .refine((question) => (question.min ?? -Infinity) < (question.max ?? Infinity), 'question.range-empty')
  .refine(
    ({ whole, min = -Infinity, max = Infinity }) => !whole || Math.ceil(min) <= Math.floor(max),
    'question.range-empty',
  );
const Slider = z
  .object({
    ...asked,
    kind: z.literal('slider'),
    min: z.number(),
    max: z.number(),
    step: z.number().positive(),
    unit: z.string().trim().max(20).optional(),
    minLabel: z.string().trim().max(60).optional(),
    maxLabel: z.string().trim().max(60).optional(),
  })
  .refine((question) => question.max > question.min, 'question.range-empty')
  .refine(({ min, max, step }) => step <= max - min && (max - min) / step <= 1_000, 'question.bad-step');

type Scale = z.output<typeof Scale>;
type Slider = z.output<typeof Slider>;

/** A step of a few, from one end to the other. */
export const scale = defineKind({
  schema: Scale,
  answer: ({ min, max }) => numberOf({ min, max, whole: true }),
  columns: (question) =>
    onlyColumn(question, { holds: 'step', from: question.min, to: question.max, options: stepsOf(question) }),
});

/** A number, with a unit. */
export const amount = defineKind({
  schema: Amount,
  answer: (question) => numberOf(question),
  columns: (question) =>
    onlyColumn(question, { holds: 'amount', from: question.min, to: question.max, whole: question.whole }),
});

/** A place between two ends. */
export const slider = defineKind({
  schema: Slider,
  answer: (question) => numberOf(question).refine((value) => isOnStep(question, value as number), 'answer.off-step'),
  columns: (question) => onlyColumn(question, { holds: 'amount', from: question.min, to: question.max }),
});

/** A whole or broken number between two ends, as it is written in German or as a number. */
export const numberOf = ({ min = -Infinity, max = Infinity, whole }: { min?: number; max?: number; whole?: boolean }) =>
  z
    .preprocess((given) => (typeof given === 'string' ? readNumber(given) : given), z.number('answer.not-a-number'))
    .refine((value) => !whole || Number.isInteger(value), 'answer.not-whole')
    .refine((value) => value >= min, 'answer.too-small')
    .refine((value) => value <= max, 'answer.too-large');

const stepsOf = ({ min, max }: Scale) =>
  Array.from({ length: max - min + 1 }, (_, index) => ({ id: String(min + index), label: String(min + index) }));

/** Tenths are no whole numbers in a computer, so a hair beside counts. */
const isOnStep = ({ min, step }: Slider, value: number): boolean => {
  const steps = (value - min) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
};
