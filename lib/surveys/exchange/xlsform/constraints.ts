import type { Comparison, Expression } from './expression';
import { constantOf } from './to-condition';

/** What a constraint says of an answer, as far as a survey can say it. */
export interface Bounds {
  min?: number | string;
  max?: number | string;
  /** Characters. */
  longest?: number;
  fewest?: number;
  most?: number;
  /** Choices beside which nothing else may be chosen. */
  exclusive: string[];
  /** Whether anything was left over. */
  isPartly: boolean;
}

/** Reads a constraint part by part. In: the expression, and whether answers are whole numbers or days. */
export function boundsOf(expression: Expression | null, isWhole: boolean): Bounds {
  const bounds: Bounds = { exclusive: [], isPartly: expression === null };
  const parts = expression?.is === 'and' ? expression.parts.flatMap(flat) : expression ? [expression] : [];
  for (const part of parts) {
    const alone = exclusiveIn(part);
    if (alone) bounds.exclusive.push(alone);
    else if (part.is !== 'compare' || !take(bounds, part, isWhole)) bounds.isPartly = true;
  }
  return bounds;
}

const flat = (part: Expression): Expression[] => (part.is === 'and' ? part.parts.flatMap(flat) : [part]);

const MIRRORED: Record<Comparison, Comparison> = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

function take(bounds: Bounds, compared: Extract<Expression, { is: 'compare' }>, isWhole: boolean): boolean {
  const isTurned = constantOf(compared.right) === null;
  const { left, right } = isTurned ? { left: compared.right, right: compared.left } : compared;
  const by = isTurned ? MIRRORED[compared.by] : compared.by;
  const value = constantOf(right);
  if (value === null || by === '!=') return false;
  if (left.is === 'self') return takeEnds(bounds, { by, value, isWhole });
  const isOfSelf = left.is === 'call' && left.given.length === 1 && left.given[0]?.is === 'self';
  if (!isOfSelf || typeof value !== 'number') return false;
  const isUnder = by === '<' ? value - 1 : value;
  if (left.name === 'string-length') {
    if (by !== '<' && by !== '<=') return false;
    bounds.longest = Math.min(bounds.longest ?? Infinity, isUnder);
    return true;
  }
  return left.name === 'count-selected' && takeCounts(bounds, by, value);
}

function takeCounts(bounds: Bounds, by: Comparison, value: number): boolean {
  if (by === '=' || by.startsWith('>')) bounds.fewest = by === '>' ? value + 1 : value;
  if (by === '=' || by.startsWith('<')) bounds.most = by === '<' ? value - 1 : value;
  return true;
}

/** Beyond a whole number is from the next one on. Of others the bound itself is let in, which is said. */
function takeEnds(
  bounds: Bounds,
  { by, value, isWhole }: { by: Comparison; value: string | number; isWhole: boolean },
) {
  const step = by === '>' ? 1 : by === '<' ? -1 : 0;
  const moved = step !== 0 && isWhole ? next(value, step) : value;
  if (by === '=' || by.startsWith('>')) bounds.min = moved;
  if (by === '=' || by.startsWith('<')) bounds.max = moved;
  return step === 0 || isWhole;
}

const DAY = 86_400_000;

function next(value: string | number, step: 1 | -1): string | number {
  if (typeof value === 'number') return step > 0 ? Math.floor(value) + 1 : Math.ceil(value) - 1;
  const time = Date.parse(value);
  return Number.isNaN(time) ? value : new Date(time + step * DAY).toISOString().slice(0, 10);
}

/** `not(selected(., 'x') and count-selected(.) > 1)`, and `not(selected(., 'x')) or count-selected(.) = 1`; null for others. */
function exclusiveIn(part: Expression): string | null {
  const [only] = part.is === 'call' && part.name === 'not' ? part.given : [];
  if (only?.is === 'and' && only.parts.length === 2) {
    const name = only.parts.map(selectedIn).find(Boolean) ?? null;
    return only.parts.some((one) => isCount(one, ['>', 1], ['>=', 2], ['!=', 1])) ? name : null;
  }
  if (part.is !== 'or' || part.parts.length !== 2) return null;
  const refused = part.parts.flatMap((one) => (one.is === 'call' && one.name === 'not' ? one.given : []));
  const name = refused.map(selectedIn).find(Boolean) ?? null;
  return part.parts.some((one) => isCount(one, ['=', 1], ['<', 2], ['<=', 1])) ? name : null;
}

function selectedIn(part: Expression): string | null {
  const [first, second] = part.is === 'call' && part.name === 'selected' ? part.given : [];
  return first?.is === 'self' && second?.is === 'text' ? second.value : null;
}

const isCount = (part: Expression, ...tests: [Comparison, number][]): boolean =>
  part.is === 'compare' &&
  part.left.is === 'call' &&
  part.left.name === 'count-selected' &&
  part.left.given[0]?.is === 'self' &&
  tests.some(([by, value]) => part.by === by && constantOf(part.right) === value);
