import { attributeOf } from '../xml';
import { Fault } from '../xml-fault';
import type { Node } from './node';

/** Two numbers in the order and the unit of the file. */
export type Position = [number, number];

/**
 * The positions that stand in an element, as `posList`, as `pos` one by one, as points of their own, or as the
 * `coordinates` of older GML. Heights are dropped. In: how many numbers make a position where the element itself does
 * not say. Refuses what is no number, and numbers that do not come out even.
 */
export function positionsOf(node: Node, dimension?: number): Position[] {
  const own = dimensionIn(node) ?? dimension;
  return node.children.flatMap((child) => positionsIn(child, own));
}

/** What `srsDimension` says here or in the first element below that says it. */
export function dimensionOf(node: Node): number | undefined {
  const own = dimensionIn(node);
  if (own !== undefined) return own;
  for (const child of node.children) {
    const found = dimensionOf(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The numbers that stand in a text, between white space. Refuses what is none. */
export function numbersOf(node: Node, text: string): number[] {
  const words = text.trim().split(/\s+/);
  const numbers = words.map(Number);
  const bad = ONLY_NUMBERS.test(text) ? numbers.findIndex(Number.isNaN) : words.findIndex((word) => !isNumber(word));
  if (bad >= 0) throw new Fault('plan.gml.bad-number', { value: words[bad]?.slice(0, 40) ?? '' }, node.line);
  return numbers;
}

function dimensionIn(node: Node): number | undefined {
  const said = Number(attributeOf(node, 'srsDimension') ?? attributeOf(node, 'dimension'));
  return said === 2 || said === 3 ? said : undefined;
}

function positionsIn(child: Node, dimension: number | undefined): Position[] {
  switch (child.name) {
    case 'posList':
      return grouped(child, numbersOf(child, child.text), dimensionIn(child) ?? dimension);
    case 'pos':
      return alone(child);
    case 'coordinates':
      return tuples(child);
    case 'pointProperty':
    case 'pointRep':
      return child.children.flatMap((point) => positionsOf(point, dimension));
    default:
      return [];
  }
}

const ONLY_NUMBERS = /^[\d\s.eE+-]*$/;
const isNumber = (word: string) => ONLY_NUMBERS.test(word) && Number.isFinite(Number(word));

function alone(node: Node): Position[] {
  const [x, y, ...more] = numbersOf(node, node.text);
  if (x === undefined || y === undefined || more.length > 1) throw new Fault('plan.gml.uneven', {}, node.line);
  return [[x, y]];
}

function grouped(node: Node, numbers: number[], said: number | undefined): Position[] {
  const size = said ?? guessed(numbers);
  if (numbers.length % size !== 0) throw new Fault('plan.gml.uneven', {}, node.line);
  const positions: Position[] = [];
  for (let at = 0; at < numbers.length; at += size) positions.push([numbers[at] ?? 0, numbers[at + 1] ?? 0]);
  return positions;
}

/**
 * Two or three numbers to a position, where nobody says: the next number of the same axis is the nearer one, since
 * within a plan eastings differ by less than an easting differs from a northing or a height.
 */
function guessed(numbers: number[]): number {
  if (numbers.length % 3 !== 0) return 2;
  if (numbers.length % 2 !== 0) return 3;
  const [first = 0, , third = 0, fourth = 0] = numbers;
  return Math.abs(fourth - first) < Math.abs(third - first) ? 3 : 2;
}

/** GML 2: `1.0,2.0 3.0,4.0`, with signs that may be others. */
function tuples(node: Node): Position[] {
  const sign = (name: string, usual: string) => attributeOf(node, name) ?? usual;
  const [decimal, between, after] = [sign('decimal', '.'), sign('cs', ','), sign('ts', ' ')];
  const written = after.trim() === '' ? node.text.trim().split(/\s+/) : node.text.trim().split(after);
  return written.flatMap((tuple) => {
    const numbers = tuple.split(between).map((number) => number.trim().replace(decimal, '.'));
    return alone({ ...node, text: numbers.join(' ') });
  });
}
