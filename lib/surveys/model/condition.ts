import { z } from 'zod';
import type { Geometry } from '@/lib/annotations/model/place';

/** What one answer says in one column of a table: an option, several, an amount, a day (`2026-05-31`), words or places. */
export type Value = string | number | readonly string[] | readonly Geometry[];

/**
 * What must have been answered for something to be asked. `of` names a column: a question, or a part of one as
 * `question:row`. A question that was not asked or not answered fulfils nothing but `answered: false`.
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { of: string; answered: boolean }
  | { of: string; in: string[] }
  | { of: string; from?: number | string; to?: number | string };

/** So many conditions within one another nobody understands any more. */
const DEEPEST = 4;
const MOST = 20;

const ColumnKey = z.string().min(1).max(130);
const Bound = z.union([z.number(), z.iso.date()]);
const simple = [
  z.strictObject({ of: ColumnKey, answered: z.boolean() }),
  z.strictObject({ of: ColumnKey, in: z.array(z.string().max(64)).min(1).max(100) }),
  z
    .strictObject({ of: ColumnKey, from: Bound.optional(), to: Bound.optional() })
    .refine(({ from, to }) => from !== undefined || to !== undefined, 'condition.empty'),
] as const;

const conditionOf = (depth: number): z.ZodType<Condition> => {
  if (depth === 0) return z.union(simple);
  const inner = conditionOf(depth - 1);
  const several = z.array(inner).min(1, 'condition.empty').max(MOST);
  return z.union([
    ...simple,
    z.strictObject({ all: several }),
    z.strictObject({ any: several }),
    z.strictObject({ not: inner }),
  ]);
};

export const Condition = conditionOf(DEEPEST);

/** Whether the answers so far fulfil a condition. In: the value of a column, where there is one. */
export function meets(condition: Condition, valueAt: (column: string) => Value | undefined): boolean {
  if ('all' in condition) return condition.all.every((part) => meets(part, valueAt));
  if ('any' in condition) return condition.any.some((part) => meets(part, valueAt));
  if ('not' in condition) return !meets(condition.not, valueAt);
  const value = valueAt(condition.of);
  if ('answered' in condition) return (value !== undefined) === condition.answered;
  if (value === undefined) return false;
  if ('in' in condition)
    return (Array.isArray(value) ? value : [String(value)]).some((one: unknown) =>
      condition.in.some((id) => id === one),
    );
  return isBetween(value, condition);
}

/** The simple conditions that a condition is made of. */
export const partsOf = (
  condition: Condition,
): Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>[] =>
  'all' in condition
    ? condition.all.flatMap(partsOf)
    : 'any' in condition
      ? condition.any.flatMap(partsOf)
      : 'not' in condition
        ? partsOf(condition.not)
        : [condition];

/** Amounts are compared with amounts and days with days; anything else is between nothing. */
function isBetween(value: Value, { from, to }: { from?: number | string; to?: number | string }): boolean {
  const isAtLeast = (high: Value | undefined, low: Value | undefined) =>
    high === undefined || low === undefined || (typeof high === typeof low && high >= low);
  return !Array.isArray(value) && isAtLeast(value, from) && isAtLeast(to, value);
}
