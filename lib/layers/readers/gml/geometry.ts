import type { PlanGeometry } from '../../model/plan';
import type { ReferenceSystem } from '../crs';
import { Fault } from '../xml-fault';
import { curveOf, ringOf, type Sheet } from './curves';
import { areaOf, geoJsonOf, type Shape } from './geojson';
import { childOf, isGml, type Node, referenceIn } from './node';
import { dimensionOf, type Position, positionsOf } from './positions';

/** What all geometries of a file share. */
export interface Surroundings {
  /** The element with that `gml:id`, wherever it stands in the file. */
  find(id: string): Node | undefined;
  /** How many positions and elements may still be drawn: a few lines that refer to one another can mean billions. */
  budget: { left: number };
}

/** How deep geometries may hold one another. Real ones need five. */
const NESTING_LIMIT = 30;

/**
 * A GML geometry as GeoJSON, and its area in square metres where it has one and the system measures in metres. Takes
 * every kind that XPlanGML allows, of GML 2 to 3.3; curves become lines within a centimetre. Of a mixture the areas
 * count, else the lines. Throws a `Fault` with the line of what is wrong: a kind that is unknown, a ring that does
 * not close, a reference to nothing, a position that lies nowhere.
 */
export function geometryOf(
  node: Node,
  system: ReferenceSystem,
  surroundings: Surroundings,
): { geometry: PlanGeometry | null; areaM2: number | null } {
  const shape = new Drawing(node, system, surroundings).shape;
  const geometry = geoJsonOf(shape, system);
  if (geometry === 'nowhere') throw new Fault('plan.crs.nowhere', { crs: system.code }, node.line);
  const isArea = geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
  return { geometry, areaM2: isArea && system.metric ? areaOf(shape) : null };
}

/** Whether this is a geometry of a feature, and not the box round it or a time. */
export const isGeometry = (node: Node) => isGml(node) && /^[A-Z]/.test(node.name) && !NO_GEOMETRY.test(node.name);
const NO_GEOMETRY = /^(Envelope|EnvelopeWithTimePeriod|Null|Time.*|TM_.*)$/;

class Drawing implements Sheet {
  readonly shape: Shape = { points: [], lines: [], areas: [] };
  readonly dimension: number | undefined;
  readonly centimetre: number;
  private nesting = 0;

  constructor(
    node: Node,
    private readonly system: ReferenceSystem,
    private readonly surroundings: Surroundings,
  ) {
    this.dimension = dimensionOf(node);
    this.centimetre = isInDegrees(system) ? 0.01 / METRES_PER_DEGREE : 0.01;
    this.draw(node);
  }

  inner(property: Node): Node[] {
    const reference = referenceIn(property);
    const found = reference ? [this.named(property, reference.id)] : property.children.filter(isGml);
    this.spend(found.length);
    return found;
  }

  unitsPerMetre([x, y]: Position): Position {
    if (!isInDegrees(this.system)) return [1, 1];
    const [, latitude] = this.system.toDegrees(x, y);
    const [east, north] = [1 / (METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180)), 1 / METRES_PER_DEGREE];
    return latitude === x ? [north, east] : [east, north];
  }

  private named(property: Node, id: string | null): Node {
    const node = id === null ? undefined : this.surroundings.find(id);
    if (!node) throw new Fault('plan.gml.missing-reference', { id: id?.slice(0, 80) ?? '' }, property.line);
    return node;
  }

  within<T>(node: Node, draw: () => T): T {
    this.nesting += 1;
    if (this.nesting > NESTING_LIMIT) throw new Fault('plan.gml.circle', { tag: node.written }, node.line);
    const drawn = draw();
    this.nesting -= 1;
    return drawn;
  }

  private draw(node: Node) {
    const way = WAYS.get(node.name);
    if (!way) throw new Fault('plan.gml.unknown-geometry', { tag: node.written }, node.line);
    this.within(node, () => this[way](node));
  }

  point(node: Node) {
    const [position] = positionsOf(node, this.dimension);
    if (!position) throw new Fault('plan.gml.too-few-points', { tag: node.written }, node.line);
    this.shape.points.push(position);
  }

  line(node: Node) {
    this.shape.lines.push(curveOf(node, this));
  }

  area(node: Node) {
    const outer = node.children.filter(({ name }) => name === 'exterior' || name === 'outerBoundaryIs');
    const holes = node.children.filter(({ name }) => name === 'interior' || name === 'innerBoundaryIs');
    const rings = [...outer, ...holes].flatMap((boundary) => this.inner(boundary)).map((ring) => ringOf(ring, this));
    if (outer.length !== 1 || rings.length === 0)
      throw new Fault('plan.gml.no-outline', { tag: node.written }, node.line);
    this.shape.areas.push(rings);
  }

  patches(node: Node) {
    const holder = childOf(node, 'patches', 'polygonPatches', 'trianglePatches');
    if (!holder) throw new Fault('plan.gml.no-outline', { tag: node.written }, node.line);
    for (const patch of holder.children) this.draw(patch);
  }

  members(node: Node) {
    for (const member of node.children.filter(({ name }) => MEMBERS.test(name))) {
      for (const geometry of this.inner(member)) this.draw(geometry);
    }
  }

  spend(amount: number) {
    const { budget } = this.surroundings;
    budget.left -= amount;
    if (budget.left < 0) throw new Fault('plan.gml.too-many-points');
  }
}

const METRES_PER_DEGREE = 111_320;
const isInDegrees = ({ code }: ReferenceSystem) => code === 'EPSG:4326' || code === 'EPSG:4258';

const MEMBERS = /^(point|curve|surface|geometry|polygon|lineString)Members?$|^base(Surface|Curve)$/;

const WAYS = new Map<string, 'point' | 'line' | 'area' | 'patches' | 'members'>(
  Object.entries({
    Point: 'point',
    LineString: 'line',
    Curve: 'line',
    CompositeCurve: 'line',
    OrientableCurve: 'line',
    Polygon: 'area',
    PolygonPatch: 'area',
    Rectangle: 'area',
    Triangle: 'area',
    Surface: 'patches',
    PolyhedralSurface: 'patches',
    TriangulatedSurface: 'patches',
    CompositeSurface: 'members',
    OrientableSurface: 'members',
    MultiPoint: 'members',
    MultiCurve: 'members',
    MultiLineString: 'members',
    MultiSurface: 'members',
    MultiPolygon: 'members',
    MultiGeometry: 'members',
  } as const),
);
