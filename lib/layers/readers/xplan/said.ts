import { type Node, XLINK } from '../gml/node';
import { attributeOf } from '../xml';
import { tidy } from './tidy';

/**
 * What a simple property says: its text, or what it names of a code list elsewhere. A code list's address ends in the
 * code (`https://registry.gdi-de.org/codelist/de.xleitstelle.xplanung/BP_Rechtsstand/4000`); it is read and never asked.
 * Empty where it says nothing.
 */
export function saidBy(property: Node): string {
  const text = tidy(property.text);
  if (text !== '') return inCodeList(text) ?? text;
  const code = inCodeList(attributeOf(property, 'href', XLINK)?.trim() ?? '');
  // A name inside of an address is for programs; people read the title.
  return code === undefined || /^\d/.test(code) ? (code ?? '') : attributeOf(property, 'title', XLINK) || code;
}

/** What the first of these properties says that says anything, in a complex one its general kind. */
export function saidIn(feature: Node, ...names: string[]): string | undefined {
  for (const name of names)
    for (const property of feature.children) {
      const said = property.name === name ? saidBy(property) || generalKindIn(property) : undefined;
      if (said) return said;
    }
  return undefined;
}

/** The end of a code list's address; undefined for what is none. */
const inCodeList = (address: string) => /^(?:https?:|urn:)\S*codelist\S*[/:#]([\w.-]+)$/i.exec(address)?.[1];

const generalKindIn = ({ children: [complex] }: Node) => complex && saidIn(complex, 'allgemein');
