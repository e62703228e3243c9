import type { Condition } from '../../model/condition';
import type { Column } from '../../model/kind';
import type { Comparison, Expression } from './expression';

/** A condition, or what is always or never so; null for what no condition can say. */
export type Verdict = Condition | boolean | null;

/** What a condition may ask of: a column, and what its options were called in the file. */
export interface Target extends Pick<Column, 'key' | 'holds'> {
  options: readonly { id: string; was: string }[];
}

/** What `${name}` means; undefined for nothing that is asked. */
export type ColumnOf = (name: string) => Target | undefined;

/** What stands for words of one's own, and for a tick. */
export const OTHER_CHOICE = 'other';
export const TICKED = 'OK';

/** What an expression asks, as a condition. */
export function conditionOf(expression: Expression, columnOf: ColumnOf): Verdict {
  switch (expression.is) {
    case 'and':
    case 'or':
      return joined(
        expression.is,
        expression.parts.map((part) => conditionOf(part, columnOf)),
      );
    case 'call':
      return ofCall(expression.name, expression.given, columnOf);
    case 'compare':
      return ofComparison(expression, columnOf);
    default:
      return null;
  }
}

/** What holds where both or either hold. What is always so needs no word. */
export function joined(by: 'and' | 'or', parts: readonly Verdict[]): Verdict {
  const settles = by === 'or';
  if (parts.includes(settles)) return settles;
  if (parts.includes(null)) return null;
  const open = parts.filter((part): part is Condition => typeof part === 'object');
  if (open.length === 0) return !settles;
  if (open.length === 1) return open[0] as Condition;
  return by === 'and' ? both(open) : either(open);
}

/** From one end and up to the other of one column is one condition. */
function both(parts: readonly Condition[]): Condition {
  const all: Condition[] = [];
  for (const part of parts.flatMap((one) => ('all' in one ? one.all : [one]))) {
    const before = all.at(-1);
    const range = before && rangeOf(before, part);
    if (range) all[all.length - 1] = range;
    else all.push(part);
  }
  return all.length === 1 ? (all[0] as Condition) : { all };
}

function rangeOf(one: Condition, other: Condition): Condition | null {
  const isFrom = 'from' in one && !('to' in one);
  const isTo = 'to' in other && !('from' in other);
  return isFrom && isTo && one.of === other.of ? { ...one, ...other } : null;
}

const either = (parts: readonly Condition[]): Condition => {
  const all = parts.flatMap((one) => ('any' in one ? one.any : [one]));
  return merged(all) ?? { any: all };
};

/** Several options of one column are one condition. */
function merged(parts: readonly Condition[]): Condition | null {
  const [first] = parts;
  if (!first || !('in' in first)) return null;
  const named = parts.flatMap((part) => ('in' in part && part.of === first.of ? [part.in] : []));
  return named.length === parts.length ? { of: first.of, in: [...new Set(named.flat())] } : null;
}

const negated = (verdict: Verdict): Verdict => {
  if (verdict === null || typeof verdict === 'boolean') return verdict === null ? null : !verdict;
  if ('not' in verdict) return verdict.not;
  return 'answered' in verdict ? { of: verdict.of, answered: !verdict.answered } : { not: verdict };
};

function ofCall(name: string, given: readonly Expression[], columnOf: ColumnOf): Verdict {
  const [first, second, third] = given;
  if ((name === 'true' || name === 'false') && !first) return name === 'true';
  if (name === 'not' && first && !second) return negated(conditionOf(first, columnOf));
  if (name === 'boolean' && first && !second) return conditionOf(first, columnOf);
  if (name === 'selected' && first?.is === 'ref' && second?.is === 'text' && !third)
    return ofOption(columnOf(first.name), second.value);
  if (name === 'if' && first && second && third) {
    const when = conditionOf(first, columnOf);
    const [then, otherwise] = [conditionOf(second, columnOf), conditionOf(third, columnOf)];
    return joined('or', [joined('and', [when, then]), joined('and', [negated(when), otherwise])]);
  }
  return null;
}

function ofOption(column: Target | undefined, value: string): Verdict {
  if (!column) return null;
  const id = optionCalled(column, value);
  return id === undefined ? null : { of: column.key, in: [id] };
}

/** The option that a choice of this name became. */
const optionCalled = ({ options }: Target, value: string): string | undefined =>
  options.find(({ was }) => was === value)?.id;

const MIRRORED: Record<Comparison, Comparison> = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const OPPOSITE: Record<Comparison, Comparison> = { '=': '!=', '!=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

type Compared = Extract<Expression, { is: 'compare' }>;

function ofComparison({ by, left, right }: Compared, columnOf: ColumnOf): Verdict {
  const value = constantOf(right);
  if (value === null)
    return constantOf(left) === null
      ? null
      : ofComparison({ is: 'compare', by: MIRRORED[by], left: right, right: left }, columnOf);
  if (left.is === 'ref') return ofAnswer(columnOf(left.name), by, value);
  if (left.is !== 'call') {
    const fixed = constantOf(left);
    return fixed === null ? null : holds(fixed, by, value);
  }
  return ofReckoned(left, { by, value }, columnOf);
}

interface Test {
  by: Comparison;
  value: string | number;
}

/** `coalesce(${q}, 0) > 3`, `count-selected(${q}) > 0`, `string-length(${q}) > 0`, `if(…, 1, 0) = 1`, `selected(…) = true()`. */
function ofReckoned(call: Extract<Expression, { is: 'call' }>, { by, value }: Test, columnOf: ColumnOf): Verdict {
  const [first, second, third] = call.given;
  if (call.name === 'coalesce' && first?.is === 'ref' && second && !third) {
    const [column, otherwise] = [columnOf(first.name), constantOf(second)];
    if (!column || otherwise === null) return null;
    const unanswered = joined('and', [{ of: column.key, answered: false }, holds(otherwise, by, value)]);
    return joined('or', [ofAnswer(column, by, value), unanswered]);
  }
  if (['count-selected', 'string-length'].includes(call.name) && first?.is === 'ref' && !second) {
    const column = columnOf(first.name);
    const asked = [0, 1].map((count) => holds(count, by, value));
    const isLater = Number(value) > 1 || ((by === '!=' || by === '=') && Number(value) !== 0);
    if (!column || isLater || asked[0] === asked[1]) return null;
    return { of: column.key, answered: asked[1] === true };
  }
  if (call.name === 'if' && first && second && third) {
    const when = conditionOf(first, columnOf);
    const [then, otherwise] = [constantOf(second), constantOf(third)];
    if (then === null || otherwise === null) return null;
    return joined('or', [
      joined('and', [when, holds(then, by, value)]),
      joined('and', [negated(when), holds(otherwise, by, value)]),
    ]);
  }
  return null;
}

function ofAnswer(column: Target | undefined, by: Comparison, value: string | number): Verdict {
  if (!column) return null;
  const isEquality = by === '=' || by === '!=';
  if (value === '') return isEquality ? { of: column.key, answered: by === '!=' } : null;
  if (column.holds === 'amount' || column.holds === 'day') return ofBounds(column, by, value);
  if (!isEquality) return column.holds === 'step' ? ofBounds(column, by, value) : ofNumbered(column, by, value);
  const is = ofOption(column, String(value));
  return by === '=' ? is : negated(is);
}

/** Of options that are numbers, those that the comparison allows. */
function ofNumbered(column: Target, by: Comparison, value: string | number): Verdict {
  if (column.holds !== 'one' || !Number.isFinite(Number(value))) return null;
  const allowed = column.options.filter(({ id }) => /^\d+$/.test(id) && holds(Number(id), by, Number(value)));
  return allowed.length > 0 ? { of: column.key, in: allowed.map(({ id }) => id) } : null;
}

/** Beyond a bound is what was answered and is not up to it. */
function ofBounds(column: Target, by: Comparison, given: string | number): Verdict {
  const value = column.holds === 'day' ? given : Number(given);
  const isDay = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  if (column.holds === 'day' ? !isDay : !Number.isFinite(value)) return null;
  const of = column.key;
  switch (by) {
    case '=':
      return { of, from: value, to: value };
    case '!=':
      return { not: { of, from: value, to: value } };
    case '>=':
      return { of, from: value };
    case '<=':
      return { of, to: value };
    case '>':
    case '<':
      return { all: [{ of, answered: true }, { not: ofBounds(column, OPPOSITE[by], value) as Condition }] };
  }
}

/** Whether one value stands so to another. Words that are numbers are compared as numbers. */
function holds(one: string | number, by: Comparison, other: string | number): boolean {
  const areNumbers = Number.isFinite(Number(one)) && Number.isFinite(Number(other)) && one !== '' && other !== '';
  const [left, right] = areNumbers ? [Number(one), Number(other)] : [String(one), String(other)];
  if (by === '=' || by === '!=') return (left === right) === (by === '=');
  if (!areNumbers) return false;
  return { '<': left < right, '<=': left <= right, '>': left > right, '>=': left >= right }[by];
}

/** A text, a number or a day, `date('2026-05-31')`; null for what depends on answers or on the day. */
export function constantOf(expression: Expression): string | number | null {
  if (expression.is === 'text' || expression.is === 'number') return expression.value;
  const isDate = expression.is === 'call' && ['date', 'number', 'string', 'int'].includes(expression.name);
  const [only, more] = isDate ? expression.given : [];
  return only && !more && (only.is === 'text' || only.is === 'number') ? only.value : null;
}
