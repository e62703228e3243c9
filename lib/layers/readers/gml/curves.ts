import { attributeOf } from '../xml';
import { Fault } from '../xml-fault';
import { arcRound, arcThrough, circleThrough, distance } from './arcs';
import { arcsByBulge } from './bulges';
import { childOf, type Node } from './node';
import { type Position, positionsOf } from './positions';

/** What drawing a geometry needs beside its element. */
export interface Sheet {
  /** A geometry, as the element in a property or as what the property refers to. */
  inner(property: Node): Node[];
  /** Numbers to a position where the file says it further up. */
  dimension: number | undefined;
  /** A centimetre in the file's unit. */
  centimetre: number;
  /** Metres to the file's unit on either axis, at a place. */
  unitsPerMetre(at: Position): Position;
  /** Draws what one geometry holds, and stops where they hold one another without end. */
  within<T>(node: Node, draw: () => T): T;
  /** Counts what is drawn, and stops where it is too much. */
  spend(amount: number): void;
}

/** How far from a curve its line may lie: a little less than the centimetre that is promised. */
const NEAR = 0.8;

/**
 * The line that a curve is, from end to end: `LineString`, `Curve` with its segments, `CompositeCurve`,
 * `OrientableCurve`, and the rings of polygons. Refuses a kind that it does not know, a gap in it, and too few points.
 */
export const curveOf = (node: Node, sheet: Sheet): Position[] => sheet.within(node, () => anyCurve(node, sheet));

/** The closed line of a `LinearRing` or a `Ring`. One whose ends lie within a centimetre is closed. */
export function ringOf(node: Node, sheet: Sheet): Position[] {
  const ring = curveOf(node, sheet);
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || ring.length < 4) throw new Fault('plan.gml.too-few-points', { tag: node.written }, node.line);
  const gap = distance(first, last);
  if (gap > sheet.centimetre) throw new Fault('plan.gml.not-closed', { tag: node.written }, node.line);
  return [...ring.slice(0, -1), first];
}

function anyCurve(node: Node, sheet: Sheet): Position[] {
  switch (node.name) {
    case 'Curve':
      return joined(
        node,
        segmentsOf(node).map((segment) => segmentOf(segment, sheet)),
        sheet,
      );
    case 'CompositeCurve':
    case 'Ring':
      return joined(
        node,
        membersOf(node, sheet).map((member) => curveOf(member, sheet)),
        sheet,
      );
    case 'OrientableCurve':
      return oriented(node, sheet);
    default:
      return segmentOf(node, sheet);
  }
}

const segmentsOf = (node: Node) => childOf(node, 'segments')?.children ?? [];

const membersOf = (node: Node, sheet: Sheet) =>
  node.children.filter(({ name }) => /^curveMembers?$/.test(name)).flatMap((member) => sheet.inner(member));

function oriented(node: Node, sheet: Sheet): Position[] {
  const base = childOf(node, 'baseCurve');
  const line = base ? sheet.inner(base).flatMap((curve) => curveOf(curve, sheet)) : [];
  return attributeOf(node, 'orientation') === '-' ? line.toReversed() : line;
}

/** One after the other. Each begins where the one before ends, or within a centimetre of it. */
function joined(node: Node, parts: Position[][], { centimetre }: Sheet): Position[] {
  const line: Position[] = [];
  for (const part of parts) {
    const [end, [start]] = [line.at(-1), part];
    if (end && start && distance(end, start) > centimetre)
      throw new Fault('plan.gml.gap', { tag: node.written }, node.line);
    for (const position of end ? part.slice(1) : part) line.push(position);
  }
  if (line.length < 2) throw new Fault('plan.gml.too-few-points', { tag: node.written }, node.line);
  return line;
}

function segmentOf(node: Node, sheet: Sheet): Position[] {
  const line = straightOrRound(node, sheet);
  sheet.spend(line.length);
  return line;
}

function straightOrRound(node: Node, sheet: Sheet): Position[] {
  switch (node.name) {
    case 'LineString':
    case 'LineStringSegment':
    case 'LinearRing':
    case 'GeodesicString':
    case 'Geodesic':
      return atLeast(2, node, sheet);
    case 'Arc':
    case 'ArcString':
      return arcs(node, sheet);
    case 'ArcByBulge':
    case 'ArcStringByBulge':
      return bulged(node, sheet);
    case 'Circle':
      return circle(node, sheet);
    case 'ArcByCenterPoint':
    case 'CircleByCenterPoint':
      return roundCentre(node, sheet);
    default:
      throw new Fault('plan.gml.unknown-geometry', { tag: node.written }, node.line);
  }
}

function atLeast(least: number, node: Node, { dimension }: Sheet): Position[] {
  const positions = positionsOf(node, dimension);
  if (positions.length < least) throw new Fault('plan.gml.too-few-points', { tag: node.written }, node.line);
  return positions;
}

/** Three positions an arc; the third is the first of the next. */
function arcs(node: Node, sheet: Sheet): Position[] {
  const positions = atLeast(3, node, sheet);
  if (positions.length % 2 === 0) throw new Fault('plan.gml.uneven', {}, node.line);
  const line = positions.slice(0, 1);
  for (let at = 0; at + 2 < positions.length; at += 2)
    bend(line, positions.slice(at, at + 3) as [Position, Position, Position], sheet);
  return line;
}

function bulged(node: Node, sheet: Sheet): Position[] {
  const positions = atLeast(2, node, sheet);
  const line = positions.slice(0, 1);
  for (const three of arcsByBulge(node, positions)) bend(line, three, sheet);
  return line;
}

/** Goes on with a line, from its end over an arc. */
function bend(line: Position[], three: [Position, Position, Position], { centimetre }: Sheet) {
  for (const position of arcThrough(three, centimetre * NEAR).slice(1)) line.push(position);
}

function circle(node: Node, sheet: Sheet): Position[] {
  const three = atLeast(3, node, sheet).slice(0, 3) as [Position, Position, Position];
  const round = circleThrough(three, sheet.centimetre * NEAR);
  if (round === null) throw new Fault('plan.gml.too-few-points', { tag: node.written }, node.line);
  return round;
}

function roundCentre(node: Node, sheet: Sheet): Position[] {
  const [centre] = atLeast(1, node, sheet);
  const radius = measure(node, 'radius');
  if (!centre || radius <= 0) throw new Fault('plan.gml.too-few-points', { tag: node.written }, node.line);
  const stretch = sheet.unitsPerMetre(centre);
  const isWhole = node.name === 'CircleByCenterPoint';
  const [from, to] = isWhole ? [0, 2 * Math.PI] : [radians(node, 'startAngle'), radians(node, 'endAngle')];
  const line = arcRound(centre, { radius, from, to, stretch }, 0.01 * NEAR);
  return isWhole ? [...line.slice(0, -1), line[0] ?? centre] : line;
}

const measure = (node: Node, name: string) => {
  const child = childOf(node, name);
  const value = Number(child?.text.trim() || Number.NaN);
  if (!Number.isFinite(value) || Math.abs(value) > 1e7) {
    throw new Fault('plan.gml.bad-number', { value: child?.text.trim().slice(0, 40) ?? '' }, child?.line ?? node.line);
  }
  return value;
};

/** Angles come in degrees, in radians (`rad`), or as surveyors have them, four hundred to the circle (`gon`). */
function radians(node: Node, name: string): number {
  const unit = attributeOf(childOf(node, name) ?? node, 'uom') ?? '';
  const full = /rad$/i.test(unit) && !/grad$/i.test(unit) ? 2 * Math.PI : /gon$/i.test(unit) ? 400 : 360;
  const value = measure(node, name) / full;
  return Math.max(-1, Math.min(1, value)) * 2 * Math.PI;
}
