import { type Condition, partsOf, type Value } from './condition';
import type { Column } from './kind';
import type { Question } from './questions';

/** What a condition can tell apart in one column: an example for each case, undefined for "not answered". */
export type Cases = readonly (Value | undefined)[];

type Part = ReturnType<typeof partsOf>[number];

/**
 * The cases of a column that any of these conditions tells apart. In: the question it belongs to, and all conditions of
 * the survey. Parts of one question are taken for independent, so more may seem possible than is, never less.
 */
export function casesOf(question: Question, column: Column, conditions: readonly Condition[]): Cases {
  const parts = conditions.flatMap(partsOf).filter((part) => part.of === column.key);
  const skipped = question.required && !column.open ? [] : [undefined];
  return [...answered(question, column, parts), ...skipped];
}

function answered(question: Question, column: Column, parts: readonly Part[]): Value[] {
  switch (column.holds) {
    case 'one':
    case 'yes':
      return oneOf(column, named(parts));
    case 'step':
      return column.options.map(({ id }) => Number(id));
    case 'several':
      return setsOf(question, column, named(parts));
    case 'amount':
      return between(column, parts).map(({ value, by }) => Number(value) + by * HAIR);
    case 'day':
      return between(column, parts).map(({ value, by }) => dayAfter(String(value), by));
    case 'words':
      return ['…'];
    case 'places':
      return [[{ type: 'Point', coordinates: [0, 0] }]];
  }
}

/** So much more or less is another amount. */
const HAIR = 1e-3;

/** A day, in milliseconds. */
const DAY = 86_400_000;

const named = (parts: readonly Part[]): Set<string> => new Set(parts.flatMap((part) => ('in' in part ? part.in : [])));

/** Each option that is named, and one for all others. */
function oneOf({ options }: Column, names: ReadonlySet<string>): string[] {
  const others = options.filter(({ id }) => !names.has(id)).slice(0, 1);
  return [...options.filter(({ id }) => names.has(id)), ...others].map(({ id }) => id);
}

/** More named options than these are only tried alone and all together. */
const MOST_MIXED = 6;

function setsOf(question: Question, column: Column, names: ReadonlySet<string>): string[][] {
  const options = column.options.map(({ id }) => id);
  const mixed = options.filter((id) => names.has(id));
  const others = options.filter((id) => !names.has(id));
  const sets = mixed.length > MOST_MIXED ? [[], ...mixed.map((id) => [id]), mixed] : subsets(mixed);
  // A column of a part says nothing about how many may be chosen in the whole.
  const bounds = column.key === question.id ? question : {};
  const { min = 1, max = options.length } = bounds as { min?: number; max?: number };
  return sets.map((set) => [...set, ...others.slice(0, Math.max(0, min - set.length))]).filter(isAllowed);

  function isAllowed(set: readonly string[]): boolean {
    return (
      set.length >= Math.max(1, set.length === 1 && isAlone(set[0]) ? 1 : min) && set.length <= max && !isMixed(set)
    );
  }
  function isAlone(id: string | undefined): boolean {
    return 'options' in question && question.options.some((option) => option.id === id && 'exclusive' in option);
  }
  function isMixed(set: readonly string[]): boolean {
    return set.length > 1 && set.some(isAlone);
  }
}

const subsets = (ids: readonly string[]): string[][] =>
  Array.from({ length: 2 ** ids.length }, (_, number) => ids.filter((_id, index) => number & (1 << index)));

/** The bounds that are named and a little beside each, within the column's own. */
function between(column: Column, parts: readonly Part[]): { value: number | string; by: -1 | 0 | 1 }[] {
  const bounds = parts.flatMap((part) => ('from' in part || 'to' in part ? [part.from, part.to] : []));
  const all = [...bounds, column.from, column.to, column.holds === 'day' ? '2026-01-01' : 0];
  const values = [...new Set(all.filter((bound) => bound !== undefined))];
  return values.flatMap((value) => ([0, -1, 1] as const).map((by) => ({ value, by }))).filter(isWithin);

  function isWithin({ value, by }: { value: number | string; by: number }): boolean {
    const { from, to } = column;
    const place = typeof value === 'number' ? value + by * HAIR : dayAfter(value, by);
    return (from === undefined || place >= from) && (to === undefined || place <= to);
  }
}

const dayAfter = (day: string, by: number): string =>
  by === 0 ? day : new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);
