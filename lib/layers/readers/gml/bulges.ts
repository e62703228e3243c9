import { Fault } from '../xml-fault';
import type { Node } from './node';
import { numbersOf, type Position } from './positions';

/**
 * The arcs of an `ArcByBulge` or `ArcStringByBulge` (GML 3.2.1, 10.4.7), each by three positions on it. Each lies
 * between two positions of the list, and its middle is their middle moved by `bulge` times `normal`: a number, positive
 * where the arc lies left of the way from one to the next, or a vector. Refuses what does not come out even.
 */
export function arcsByBulge(node: Node, positions: Position[]): [Position, Position, Position][] {
  const bulges = valuesOf(node, 'bulge');
  const normals = valuesOf(node, 'normal');
  if (bulges.length !== positions.length - 1 || normals.length === 0) throw new Fault('plan.gml.uneven', {}, node.line);
  return bulges.map(([bulge = 0], index) => {
    const [from, to] = positions.slice(index, index + 2) as [Position, Position];
    const [x, y] = directed(from, to, normals[index] ?? normals[0] ?? []);
    return [from, [(from[0] + to[0]) / 2 + bulge * x, (from[1] + to[1]) / 2 + bulge * y], to];
  });
}

const valuesOf = (node: Node, name: string) =>
  node.children.filter((child) => child.name === name).map((child) => numbersOf(child, child.text));

function directed([x1, y1]: Position, [x2, y2]: Position, [one = 0, other]: number[]): Position {
  if (other !== undefined) return [one, other];
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  return [(-(y2 - y1) / length) * one, ((x2 - x1) / length) * one];
}
