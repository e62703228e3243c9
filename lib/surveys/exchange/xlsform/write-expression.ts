import { OTHER } from '../../model/choosing';
import type { Condition } from '../../model/condition';
import type { Column } from '../../model/kind';
import { nameOfColumn } from './names';
import { OTHER_CHOICE, TICKED } from './to-condition';

/** What a condition asks, as an XLSForm expression. In: all columns of the survey by key. */
export function expressionOf(condition: Condition, columns: ReadonlyMap<string, Column>): string {
  const inner = (part: Condition) => expressionOf(part, columns);
  if ('all' in condition) return condition.all.map((part) => inParts(part, inner(part))).join(' and ');
  if ('any' in condition) return condition.any.map((part) => inParts(part, inner(part))).join(' or ');
  if ('not' in condition) return `not(${inner(condition.not)})`;
  const answer = `\${${nameOfColumn(condition.of)}}`;
  const column = columns.get(condition.of);
  if ('answered' in condition) return `${answer} ${condition.answered ? '!=' : '='} ''`;
  if ('in' in condition) return condition.in.map((id) => ofOption(answer, id, column)).join(' or ');
  return [bound(answer, '>=', condition.from), bound(answer, '<=', condition.to)].filter(Boolean).join(' and ');
}

/** What is joined with others stands in brackets where it is joined itself. */
function inParts(condition: Condition, written: string): string {
  const isJoined = 'all' in condition || 'any' in condition || / (and|or) /.test(written);
  return isJoined && !('not' in condition) ? `(${written})` : written;
}

function ofOption(answer: string, id: string, column: Column | undefined): string {
  if (column?.holds === 'yes') return `${answer} = '${TICKED}'`;
  return `selected(${answer}, '${id === OTHER ? OTHER_CHOICE : id}')`;
}

const bound = (answer: string, by: string, value: number | string | undefined): string =>
  value === undefined ? '' : `${answer} ${by} ${literal(value)}`;

/** A number, or a day. */
export const literal = (value: number | string): string =>
  typeof value === 'number' ? decimal(value) : `date('${value}')`;

/** Never with an exponent, which XPath does not know. */
const decimal = (value: number): string =>
  /e/.test(String(value)) ? value.toFixed(20).replace(/\.?0+$/, '') : String(value);
