import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** A part of what a text shows: an element with what is in it, or letters. */
export interface Node {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

/** A text in Markdown as elements that a page may show: no HTML of its own, links to web, mail and telephone only. */
export const treeOf = (text: string): Node => reader.runSync(reader.parse(text)) as unknown as Node;

/** Elements as HTML. In: a tree that `treeOf` made. */
export const htmlOf = (children: readonly Node[]): string => writer.stringify({ type: 'root', children } as never);

/** The letters of an element and of all that is in it. */
export const lettersOf = ({ value = '', alt, children = [] }: Node & { alt?: string }): string =>
  alt ?? value + children.map(lettersOf).join('');

/** Calls `visit` for each element, from the outside. */
export function eachElement(node: Node, visit: (element: Node) => void): void {
  if (node.type === 'element') visit(node);
  for (const child of node.children ?? []) eachElement(child, visit);
}

/** What a picture's name is, is looked up before anything is shown: none is ever fetched from it. */
const schema: typeof defaultSchema = {
  ...defaultSchema,
  tagNames: [
    ...['p', 'br', 'strong', 'em', 'del', 'a', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre', 'hr', 'img'],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: { a: ['href'], img: ['src', 'alt'], th: ['align'], td: ['align'] },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: [] },
  clobber: [],
};

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeSanitize, schema).freeze();
const writer = unified().use(rehypeStringify).freeze();
