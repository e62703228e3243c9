import { attributeOf, type XmlAttribute, type XmlElement } from '../xml';

/** An element of a feature with all that it holds: small enough to be kept while the feature is read. */
export interface Node {
  name: string;
  written: string;
  space: string;
  line: number;
  attributes: readonly XmlAttribute[];
  children: Node[];
  /** Its text, where it holds no elements. */
  text: string;
}

/** GML 2 to 3.3: each has its own address. */
export const isGml = ({ space }: { space: string }) => space.startsWith('http://www.opengis.net/gml');

export const XLINK = 'http://www.w3.org/1999/xlink';

/** What a reference inside the file names; null for a reference to somewhere else, which is never looked at. */
export function referenceIn(node: Pick<Node, 'attributes'>): { id: string | null } | null {
  const href = attributeOf(node, 'href', XLINK);
  if (href === undefined) return null;
  return { id: href.startsWith('#') ? href.slice(1) : null };
}

/** The name by which other elements refer to this one. */
export const idOf = (node: Pick<Node, 'attributes'>) =>
  node.attributes.find(({ name, space }) => name === 'id' && isGml({ space }))?.value;

/** The first of these children, looked for in the order of the names. */
export function childOf(node: Node, ...names: string[]): Node | undefined {
  for (const name of names) {
    const found = node.children.find((child) => child.name === name);
    if (found) return found;
  }
  return undefined;
}

/** Grows the tree of one element from its open to its close. */
export class Tree {
  private readonly path: Node[] = [];
  private root: Node | null = null;
  size = 0;

  open({ name, written, space, line, attributes }: XmlElement) {
    const node: Node = { name, written, space, line, attributes, children: [], text: '' };
    this.path.at(-1)?.children.push(node);
    this.path.push(node);
    this.root ??= node;
    this.size += 1;
  }

  text(text: string) {
    const node = this.path.at(-1);
    if (node && node.children.length === 0) node.text += text;
  }

  /** The whole tree when its first element closes, else null. */
  close(): Node | null {
    this.path.pop();
    return this.path.length === 0 ? this.root : null;
  }
}
