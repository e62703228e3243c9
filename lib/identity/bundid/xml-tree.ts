import { SaxesParser, type SaxesTagNS } from 'saxes';
import { Disbelief } from './disbelief';

/** An element as it stands in a document. */
export interface Element {
  /** Namespace and local name, with a blank between. */
  name: string;
  /** By local name where they have no namespace, else as the element's name. */
  attributes: Record<string, string>;
  children: Element[];
  /** What stands directly in it. */
  text: string;
}

/** Answers are flat and short; what is deeper or has more elements is made to keep us busy. */
const DEPTH = 40;
const ELEMENTS = 2_000;

/**
 * Reads a document, and only one without anything that parsers take differently: no document type (so no entities),
 * no comments, which split a name for some readers, no processing instructions, no CDATA. Refuses with `Disbelief`.
 */
export function readXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let count = 0;
  const stop = () => {
    throw new Disbelief('unreadable');
  };
  const parser = new SaxesParser({ xmlns: true });
  for (const event of ['error', 'doctype', 'comment', 'processinginstruction', 'cdata'] as const) {
    parser.on(event as 'error', stop);
  }
  parser.on('opentag', (tag) => {
    const element = elementOf(tag);
    if (++count > ELEMENTS || open.length > DEPTH) stop();
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.write(xml).close();
  return root.children[0] ?? stop();
}

/** The element itself and all below it, in the document's order. */
export function* everyElement(element: Element): Iterable<Element> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

/** The children of that name. */
export const childrenOf = (element: Element | undefined, namespace: string, local: string): Element[] =>
  element?.children.filter(({ name }) => name === `${namespace} ${local}`) ?? [];

/** What is reached by these names in one namespace, each time the only child of its name; else undefined. */
export function onlyAt(element: Element, namespace: string, ...path: string[]): Element | undefined {
  let at: Element | undefined = element;
  for (const local of path) {
    const found: Element[] = childrenOf(at, namespace, local);
    at = found.length === 1 ? found[0] : undefined;
  }
  return at;
}

const elementOf = ({ uri, local, attributes }: SaxesTagNS): Element => ({
  name: `${uri} ${local}`,
  attributes: Object.fromEntries(
    Object.values(attributes).map((one) => [one.uri ? `${one.uri} ${one.local}` : one.local, one.value]),
  ),
  children: [],
  text: '',
});
