import type { PlanFeature, Reading } from '../../model/plan';
import { PLAN_FEATURES_LIMIT } from '../../model/plan';
import { type ReferenceSystem, referenceSystem } from '../crs';
import type { FeatureVisitor } from '../gml/features';
import { geometryOf, isGeometry, type Surroundings } from '../gml/geometry';
import { childOf, idOf, isGml, type Node, referenceIn } from '../gml/node';
import { attributeOf, type XmlElement } from '../xml';
import { Fault } from '../xml-fault';
import { checkFeature } from './checks';
import { factsOf } from './facts-of';
import { headOf, isPlanKind, type PlanHead } from './plan-facts';
import { plannedUse } from './planned-use';
import { saidIn } from './said';
import { GEOMETRY_PROPERTIES } from './shared-geometries';
import { isTextKind, isWords, regulationsOf, wordsOfText } from './texts';
import { tidy } from './tidy';
import { Waiting } from './waiting';

/** XPlanGML's addresses: `http://www.xplanung.de/xplangml/6/0`. */
const XPLAN = /^https?:\/\/www\.xplanung\.de\/xplangml(?:\/(\d+)\/(\d+))?\/?$/;

/** Makes plan features of a file's features, in their order, and counts them. */
export class XplanFeatures implements FeatureVisitor {
  private readonly counted = new Map<string, number>();
  head: PlanHead | null = null;
  /** The reference system of the first geometry: what the file is in. */
  system: ReferenceSystem | null = null;
  version: string | null = null;
  private isXplan = false;
  private features = 0;
  /** The reference system for all: named round the features, else the first that was named at all. */
  private around: string | undefined;
  private first: string | undefined;
  private readonly waiting: Waiting;

  constructor(
    private readonly surroundings: Surroundings,
    handOn: Reading['take'],
  ) {
    this.waiting = new Waiting(handOn);
  }

  /** How many of each kind there are. */
  get counts(): Record<string, number> {
    return Object.fromEntries(this.counted);
  }

  see(element: XmlElement, inside: boolean) {
    if (!this.isXplan) this.seeVersion(element.space);
    const name = attributeOf(element, 'srsName');
    if (name === undefined) return;
    if (!inside) this.around ??= name;
    this.first ??= name;
  }

  wants() {
    if (!this.isXplan) throw new Fault('plan.xplan.other-format');
    return true;
  }

  take(feature: Node) {
    this.features += 1;
    if (this.features > PLAN_FEATURES_LIMIT) throw new Fault('plan.xplan.too-many', { limit: PLAN_FEATURES_LIMIT });
    checkFeature(feature);
    this.counted.set(feature.name, (this.counted.get(feature.name) ?? 0) + 1);
    if (isPlanKind(feature.name)) this.head ??= headOf(feature);
    if (isTextKind(feature.name)) this.learn(feature);
    this.waiting.add(this.planFeature(feature), regulationsOf(feature));
    for (const inner of featuresIn(feature)) this.take(inner);
  }

  /** Called when the file is read to its end. */
  end() {
    if (!this.isXplan) throw new Fault('plan.xplan.other-format', {}, 1);
    if (!this.system) throw new Fault('plan.xplan.nothing-drawn', {}, 1);
    this.waiting.end();
  }

  private seeVersion(space: string) {
    const [address, major, minor] = XPLAN.exec(space) ?? [];
    this.isXplan = address !== undefined;
    this.version = major === undefined ? null : `${major}.${minor}`;
  }

  private learn(text: Node) {
    const [id, words] = [idOf(text), wordsOfText(text)];
    if (id !== undefined && words !== null) this.waiting.learn(id, words);
  }

  private planFeature(feature: Node): PlanFeature {
    return {
      kind: feature.name,
      use: plannedUse(feature.name, (property) => saidIn(feature, property)),
      title: titleOf(feature),
      facts: factsOf(withoutFeatures(feature)),
      regulations: [],
      ...this.drawn(feature),
    };
  }

  private drawn(feature: Node) {
    const geometry = geometryIn(feature, this.surroundings);
    if (!geometry) return { geometry: null, areaM2: null };
    const system = this.systemOf(geometry, feature);
    this.system ??= system;
    return geometryOf(geometry, system, this.surroundings);
  }

  private systemOf(geometry: Node, feature: Node): ReferenceSystem {
    const name = srsNameIn(geometry) ?? srsNameIn(feature) ?? this.around ?? this.first;
    if (name === undefined) throw new Fault('plan.crs.missing', {}, geometry.line);
    const system = referenceSystem(name);
    if (system === null) throw new Fault('plan.crs.unknown', { crs: name.slice(0, 100) }, geometry.line);
    return system;
  }
}

/** Features may stand inside of the property that refers to them. A data type has no id, a feature always has one. */
function featuresIn(feature: Node): Node[] {
  return feature.children.flatMap((property) =>
    property.children.filter((value) => !isGml(value) && !isTextKind(value.name) && idOf(value) !== undefined),
  );
}

function withoutFeatures(feature: Node): Node {
  const inner = new Set(featuresIn(feature));
  if (inner.size === 0) return feature;
  return {
    ...feature,
    children: feature.children.filter(({ children }) => !children.some((child) => inner.has(child))),
  };
}

function geometryIn(feature: Node, { find }: Surroundings): Node | undefined {
  const first = childOf(feature, ...GEOMETRY_PROPERTIES);
  const reference = first && referenceIn(first);
  if (first && reference) {
    const named = reference.id === null ? undefined : find(reference.id);
    if (!named) throw new Fault('plan.gml.missing-reference', { id: reference.id?.slice(0, 80) ?? '' }, first.line);
    return named;
  }
  const properties = first ? [first, ...feature.children] : feature.children;
  return properties
    .filter((property) => !isGml(property))
    .flatMap(({ children }) => children)
    .find(isGeometry);
}

/** The name of its reference system here, or where it is named first below. */
function srsNameIn(node: Node): string | undefined {
  const own = attributeOf(node, 'srsName');
  if (own !== undefined) return own;
  for (const child of node.children) {
    const found = srsNameIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

const TITLES = ['name', 'eigenname', 'bezeichnung', 'gebietsName', 'aufschrift', 'schriftinhalt', 'schluessel'];

function titleOf(feature: Node): string | null {
  const title = tidy(childOf(feature, ...TITLES.filter((name) => childOf(feature, name)?.text.trim()))?.text ?? '');
  return isWords(title) || /[\p{L}\d]/u.test(title) ? title : null;
}
