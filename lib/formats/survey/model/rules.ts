import type { Condition } from '@/lib/surveys/model/condition';
import type { Column } from '@/lib/surveys/model/kind';
import { readNumber } from '@/lib/surveys/model/read-number';

/** One line of a condition as an editor sees it. */
export interface Rule {
  of: string;
  test: 'in' | 'between' | 'answered' | 'unanswered';
  in: string[];
  from: string;
  to: string;
}

/** Lines of which all or any must be fulfilled. */
export interface Rules {
  mode: 'all' | 'any';
  rules: Rule[];
}

/** What can be asked of a column. */
export function testsOf({ holds }: Pick<Column, 'holds'>): Rule['test'][] {
  if (holds === 'words' || holds === 'places') return ['answered', 'unanswered'];
  if (holds === 'amount' || holds === 'day') return ['between', 'answered', 'unanswered'];
  return ['in', ...(holds === 'step' ? (['between'] as const) : []), 'answered', 'unanswered'];
}

export const blankRule = (column: Pick<Column, 'key' | 'holds'>): Rule => ({
  ...{ of: column.key, test: testsOf(column)[0] ?? 'answered', in: [], from: '', to: '' },
});

/** The lines of a condition; null for one that is nested deeper than the builder shows. */
export function rulesOf(condition: Condition): Rules | null {
  const several = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition];
  const rules = several.map(ruleOf);
  return rules.every((rule) => rule !== null) ? { mode: 'any' in condition ? 'any' : 'all', rules } : null;
}

/** The condition that the lines make; undefined for none. */
export function conditionOf({ mode, rules }: Rules): Condition | undefined {
  const parts = rules.map(partOf);
  if (parts.length < 2) return parts[0];
  return mode === 'any' ? { any: parts } : { all: parts };
}

function ruleOf(condition: Condition): Rule | null {
  if (!('of' in condition)) return null;
  const { of } = condition;
  const blank = { of, in: [], from: '', to: '' };
  if ('answered' in condition) return { ...blank, test: condition.answered ? 'answered' : 'unanswered' };
  if ('in' in condition) return { ...blank, test: 'in', in: condition.in };
  return { ...blank, test: 'between', from: written(condition.from), to: written(condition.to) };
}

function partOf({ of, test, in: options, from, to }: Rule): Condition {
  if (test === 'in') return { of, in: options };
  if (test !== 'between') return { of, answered: test === 'answered' };
  const ends = { from: boundOf(from), to: boundOf(to) };
  return { of, ...(ends.from !== undefined && { from: ends.from }), ...(ends.to !== undefined && { to: ends.to }) };
}

const written = (bound: number | string | undefined): string =>
  bound === undefined ? '' : String(bound).replace(/^(-?\d+)\.(\d+)$/, '$1,$2');

const boundOf = (typed: string): number | string | undefined =>
  typed.trim() === '' ? undefined : /^\d{4}-\d\d-\d\d$/.test(typed) ? typed : (readNumber(typed) ?? undefined);
