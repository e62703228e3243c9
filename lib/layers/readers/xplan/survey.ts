import type { FeatureVisitor } from '../gml/features';
import { isGml, type Node, referenceIn } from '../gml/node';
import { attributeOf, type XmlElement } from '../xml';
import { isTextKind, wordsOfText } from './texts';

/** XPlanGML's addresses: `http://www.xplanung.de/xplangml/6/0`. */
const XPLAN = /^https?:\/\/www\.xplanung\.de\/xplangml(?:\/(\d+)\/(\d+))?$/;

/** Properties that hold a feature's own geometry, first what is looked at first. */
export const GEOMETRY_PROPERTIES = [
  'position',
  'raeumlicherGeltungsbereich',
  'geltungsbereich',
  'geltungsbereichAenderung',
];

/**
 * Goes once through the file for what features need of one another: a text may stand behind what refers to it, and a
 * curve behind the area that it bounds.
 */
export class Survey implements FeatureVisitor {
  version: string | null = null;
  isXplan = false;
  /** Texts by the id under which they are referred to. */
  readonly texts = new Map<string, string>();
  /** The geometries that others refer to. */
  readonly shared = new Set<string>();
  /** The reference system of all: named round the features, else the first that is named at all. */
  private around: string | undefined;
  private first: string | undefined;

  get system() {
    return this.around ?? this.first;
  }

  see(element: XmlElement, inside: boolean) {
    this.seeSystem(element, inside);
    this.seeVersion(element.space);
    if (inside && (isGml(element) || GEOMETRY_PROPERTIES.includes(element.name))) this.seeReference(element);
  }

  wants({ name }: XmlElement) {
    return isTextKind(name);
  }

  take(text: Node) {
    const id = text.attributes.find(({ name }) => name === 'id')?.value;
    const words = wordsOfText(text);
    if (id !== undefined && words !== null) this.texts.set(id, words);
  }

  private seeSystem(element: XmlElement, inside: boolean) {
    const name = attributeOf(element, 'srsName');
    if (name === undefined) return;
    if (!inside) this.around ??= name;
    this.first ??= name;
  }

  private seeVersion(space: string) {
    if (this.isXplan) return;
    const [address, major, minor] = XPLAN.exec(space) ?? [];
    this.isXplan = address !== undefined;
    this.version = major === undefined ? null : `${major}.${minor}`;
  }

  private seeReference(element: XmlElement) {
    const id = referenceIn(element)?.id;
    if (id !== undefined && id !== null) this.shared.add(id);
  }
}

/** Goes through the file for geometries that others refer to; only where there are any. */
export class SharedGeometries implements FeatureVisitor {
  private readonly found = new Map<string, Node>();

  constructor(private readonly wanted: ReadonlySet<string>) {}

  find = (id: string) => this.found.get(id);

  wants() {
    return true;
  }

  take(feature: Node) {
    this.look(feature);
  }

  private look(node: Node) {
    const id = isGml(node) ? attributeOf(node, 'id') : undefined;
    if (id !== undefined && this.wanted.has(id)) this.found.set(id, node);
    for (const child of node.children) this.look(child);
  }
}
