import { z } from 'zod';
import { numberOf } from './amounts';
import { Options } from './choosing';
import { areUnique, Key, Label } from './key';
import { asked, defineKind, type Fields, fieldOf, partColumn, unlessEmpty } from './kind';

export const ROWS_LIMIT = 30;

const Rows = z
  .array(z.object({ id: Key, label: Label }))
  .min(1, 'question.too-few-rows')
  .max(ROWS_LIMIT, 'question.too-many-rows')
  .refine((rows) => areUnique(rows.map((row) => row.id)), 'question.options-twice');

const Matrix = z.object({ ...asked, kind: z.literal('matrix'), rows: Rows, options: Options });
const Ranking = z
  .object({
    ...asked,
    kind: z.literal('ranking'),
    options: Options,
    random: z.literal(true).optional(),
    /** How many are to be ranked; absent: all of them. */
    top: z.int().min(1).optional(),
  })
  .refine(({ top, options }) => (top ?? 1) <= options.length, 'question.range-empty');
const Budget = z.object({
  ...asked,
  kind: z.literal('budget'),
  options: Options,
  /** What there is to divide, in whole units. */
  total: z.int().min(1).max(1_000_000_000),
  unit: z.string().trim().max(20).optional(),
  /** Whether all of it must be given away. */
  whole: z.literal(true).optional(),
});

type Ranking = z.output<typeof Ranking>;

/** The same choice for several statements. Who must answer must answer for each row. */
export const matrix = defineKind({
  schema: Matrix,
  answer: (question) =>
    byPart(
      question.rows,
      z.enum(
        question.options.map((option) => option.id),
        'answer.unknown-option',
      ),
    ).refine((chosen) => !question.required || question.rows.every((row) => row.id in chosen), 'answer.rows-missing'),
  read: ({ id, rows }, fields) => partsIn({ id }, rows, fields),
  columns: (question) =>
    question.rows.map((row) => partColumn(question, row, { holds: 'one', options: question.options })),
});

/** Options in the order of their importance, the most important first. */
export const ranking = defineKind({
  schema: Ranking,
  answer: ({ options, top = options.length }) =>
    z
      .array(
        z.enum(
          options.map((option) => option.id),
          'answer.unknown-option',
        ),
        'answer.invalid',
      )
      .refine(areUnique, 'answer.ranks-twice')
      .refine((ranked) => ranked.length >= top, 'answer.ranks-missing')
      .refine((ranked) => ranked.length <= top, 'answer.too-many'),
  read: readRanks,
  columns: (question) =>
    question.options.map((option) =>
      partColumn(question, option, {
        holds: 'step',
        from: 1,
        to: question.top ?? question.options.length,
        options: (question.top ? question.options.slice(0, question.top) : question.options).map((_, index) => ({
          id: String(index + 1),
          label: String(index + 1),
        })),
        valueIn: (answer) => ranksOf(answer as readonly string[])[option.id],
      }),
    ),
});

/** A sum divided among options. */
export const budget = defineKind({
  schema: Budget,
  answer: ({ options, total, whole, required }) =>
    byPart(options, numberOf({ min: 0, max: total, whole: true }))
      .refine((given) => sumOf(given) <= total, 'answer.over-budget')
      .refine((given) => !(whole || required) || sumOf(given) > 0, 'answer.missing')
      .refine((given) => !whole || sumOf(given) >= total, 'answer.under-budget'),
  read: ({ id, options }, fields) => partsIn({ id }, options, fields),
  columns: (question) =>
    question.options.map((option) =>
      partColumn(question, option, { holds: 'amount', from: 0, to: question.total, whole: true }),
    ),
});

/** A record by part, of parts that exist; what is empty is left out. */
const byPart = <V extends string | number>(parts: readonly { id: string }[], value: z.ZodType<V, unknown>) =>
  z
    .record(z.string(), z.unknown(), 'answer.invalid')
    .transform((given) =>
      Object.fromEntries(
        parts.flatMap(({ id }) => {
          const part = Object.hasOwn(given, id) ? unlessEmpty(given[id]) : undefined;
          return part === undefined ? [] : [[id, part] as [string, unknown]];
        }),
      ),
    )
    .pipe(z.record(z.string(), value));

/** The fields of all parts; undefined where all are empty. */
function partsIn(question: { id: string }, parts: readonly { id: string }[], fields: Fields): unknown {
  const whole = fields(question.id);
  if (typeof whole === 'object' && whole !== null) return whole;
  const filled = parts.flatMap(({ id }) => {
    const given = unlessEmpty(fields(fieldOf(question, id)));
    return given === undefined ? [] : [[id, given]];
  });
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}

/** A list in order, or without scripts a rank for each option. */
function readRanks(question: Ranking, fields: Fields): unknown {
  const list = unlessEmpty(fields(question.id));
  if (list !== undefined) return [list].flat();
  const ranks = partsIn({ id: `${question.id}` }, question.options, fields) as Record<string, unknown> | undefined;
  if (!ranks) return undefined;
  const ordered = Object.entries(ranks).sort(([, one], [, other]) => Number(one) - Number(other));
  // Two on one place are no order: what is sent back is refused as what it is.
  const isOrder = areUnique(ordered.map(([, rank]) => String(rank)));
  return ordered.flatMap(([id]) => (isOrder ? [id] : [id, id]));
}

const ranksOf = (ranked: readonly string[]): Record<string, number> =>
  Object.fromEntries(ranked.map((id, index) => [id, index + 1]));

const sumOf = (given: Record<string, string | number>): number =>
  Object.values(given).reduce<number>((sum, part) => sum + Number(part), 0);
