import { createReadStream } from 'node:fs';
import type { FeatureVisitor } from '../gml/features';
import { isGml, type Node, referenceIn } from '../gml/node';
import { attributeOf, type XmlElement } from '../xml';

/** Properties that hold a feature's own geometry, first what is looked at first. */
export const GEOMETRY_PROPERTIES = [
  'position',
  'raeumlicherGeltungsbereich',
  'geltungsbereich',
  'geltungsbereichAenderung',
];

/**
 * Whether geometries of this file may refer to one another, by a glance at its bytes: hardly any file does, and going
 * through one more than once costs seconds. A yes may be wrong, and is where the bytes are not those of ASCII.
 */
export async function mayShareGeometries(path: string): Promise<boolean> {
  let before = '';
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    const text = before + (chunk as Buffer).toString('latin1');
    if (text.includes('\0') || hasReference(text)) return true;
    before = text.slice(-LONGEST_TAG);
  }
  return false;
}

const LONGEST_TAG = 1000;
const REFERRING = new RegExp(
  `^<(?:[\\w.-]+:)?(?:(?:point|curve|surface|geometry|polygon|lineString)Members?|base(?:Curve|Surface)|exterior|interior|outerBoundaryIs|innerBoundaryIs|${GEOMETRY_PROPERTIES.join('|')})\\s`,
);

function hasReference(text: string): boolean {
  for (let at = text.indexOf('href'); at >= 0; at = text.indexOf('href', at + 4)) {
    const tag = text.lastIndexOf('<', at);
    if (tag >= 0 && REFERRING.test(text.slice(tag, Math.min(at, tag + 100)))) return true;
  }
  return false;
}

/** Goes through the file for the ids of geometries that others refer to. */
export class SharedIds implements FeatureVisitor {
  readonly ids = new Set<string>();

  see(element: XmlElement, inside: boolean) {
    if (!inside || !(isGml(element) || GEOMETRY_PROPERTIES.includes(element.name))) return;
    const id = referenceIn(element)?.id;
    if (id !== undefined && id !== null) this.ids.add(id);
  }

  wants() {
    return false;
  }

  take() {}
}

/** Goes through the file for those geometries. */
export class SharedGeometries implements FeatureVisitor {
  private readonly found = new Map<string, Node>();

  constructor(private readonly wanted: ReadonlySet<string>) {}

  find = (id: string) => this.found.get(id);

  wants() {
    return this.wanted.size > 0;
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
