import type { PlanFeature, Reading } from '../../model/plan';
import { PLAN_FEATURES_LIMIT } from '../../model/plan';
import { type ReferenceSystem, referenceSystem } from '../crs';
import type { FeatureVisitor } from '../gml/features';
import { geometryOf, isGeometry, type Surroundings } from '../gml/geometry';
import { childOf, idOf, isGml, type Node, referenceIn } from '../gml/node';
import { attributeOf } from '../xml';
import { Fault } from '../xml-fault';
import { checkFeature } from './checks';
import { factsOf } from './facts-of';
import { headOf, isPlanKind, type PlanHead } from './plan-facts';
import { plannedUse } from './planned-use';
import { GEOMETRY_PROPERTIES, type Survey } from './survey';
import { isTextKind, isWords, regulationsOf, tidy } from './texts';

/** Of all regulations that are handed on, in characters: a long text that everything refers to is not multiplied. */
const REGULATIONS_LIMIT = 100 * 1024 * 1024;

/** Makes plan features of a file's features, in their order, and counts them. */
export class XplanFeatures implements FeatureVisitor {
  private readonly counted = new Map<string, number>();
  head: PlanHead | null = null;
  /** The reference system of the first geometry: what the file is in. */
  system: ReferenceSystem | null = null;
  private features = 0;
  private words = 0;

  constructor(
    private readonly survey: Survey,
    private readonly surroundings: Surroundings,
    private readonly handOn: Reading['take'],
  ) {}

  /** How many of each kind there are. */
  get counts(): Record<string, number> {
    return Object.fromEntries(this.counted);
  }

  wants() {
    return true;
  }

  take(feature: Node) {
    this.features += 1;
    if (this.features > PLAN_FEATURES_LIMIT) throw new Fault('plan.xplan.too-many', { limit: PLAN_FEATURES_LIMIT });
    checkFeature(feature);
    this.counted.set(feature.name, (this.counted.get(feature.name) ?? 0) + 1);
    if (isPlanKind(feature.name)) this.head ??= headOf(feature);
    this.handOn(this.planFeature(feature));
    for (const inner of featuresIn(feature)) this.take(inner);
  }

  private planFeature(feature: Node): PlanFeature {
    const regulations = regulationsOf(feature, this.survey.texts);
    this.words += regulations.reduce((sum, text) => sum + text.length, 0);
    if (this.words > REGULATIONS_LIMIT) throw new Fault('plan.xplan.too-many-words');
    return {
      kind: feature.name,
      use: plannedUse(feature.name, (property) => childOf(feature, property)?.text.trim()),
      title: titleOf(feature),
      facts: factsOf(withoutFeatures(feature)),
      regulations,
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
    const name = srsNameIn(geometry) ?? srsNameIn(feature) ?? this.survey.system;
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
