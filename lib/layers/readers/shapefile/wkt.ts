/** A node of well-known text: `UNIT["Meter",1.0]` has the name `UNIT` and the values `Meter` and `1.0`. */
export interface WktNode {
  name: string;
  values: (string | WktNode)[];
}

/** The tree in the well-known text of a reference system (OGC 01-009, WKT 1); null for what is none. */
export function wktOf(text: string): WktNode | null {
  const tokens = text.length > LENGTH_LIMIT ? [] : (text.match(TOKEN) ?? []);
  const root = nodeFrom(tokens.map((token) => token.trim()).reverse(), 0);
  return typeof root === 'object' ? root : null;
}

/** The first node of that name below this one, wherever it is. */
export function nodeNamed(node: WktNode, name: string): WktNode | null {
  for (const value of node.values) {
    if (typeof value === 'string') continue;
    const found = value.name === name ? value : nodeNamed(value, name);
    if (found) return found;
  }
  return null;
}

const LENGTH_LIMIT = 20_000;
const DEPTH_LIMIT = 20;
const TOKEN = /"[^"]*"|[[\](),]|[^\s"[\](),]+/g;

/** Takes the next value from the end of the tokens: a word, a text in quotes, or a node with its values. */
function nodeFrom(tokens: string[], depth: number): string | WktNode | null {
  const word = tokens.pop();
  if (word === undefined || depth > DEPTH_LIMIT) return null;
  if (!isOpening(tokens.at(-1))) return word.replaceAll('"', '');
  const node: WktNode = { name: word.toUpperCase(), values: [] };
  while (tokens.length > 0 && !isClosing(tokens.at(-1))) {
    tokens.pop();
    if (isClosing(tokens.at(-1))) break;
    const value = nodeFrom(tokens, depth + 1);
    if (value === null) return null;
    node.values.push(value);
  }
  return tokens.pop() === undefined ? null : node;
}

const isOpening = (token: string | undefined) => token === '[' || token === '(';
const isClosing = (token: string | undefined) => token === ']' || token === ')';
