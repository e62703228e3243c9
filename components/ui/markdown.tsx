import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { directionOf } from '@/lib/languages/model';

/** A text in Markdown as a page shows it: no HTML of its own, no pictures, links to web and mail addresses only. */
export function Markdown({ children, lang }: { children: string; lang?: string | undefined }) {
  const html = String(processor.processSync(children));
  const attributes = { className: 'prose', lang, dir: lang && directionOf(lang) };
  // biome-ignore lint/security/noDangerouslySetInnerHtml: rehype-sanitize has let through only what `schema` names.
  return <div {...attributes} dangerouslySetInnerHTML={{ __html: html }} />;
}

const schema: typeof defaultSchema = {
  ...defaultSchema,
  tagNames: [
    ...['p', 'br', 'strong', 'em', 'del', 'a', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre', 'hr'],
    ...['h2', 'h3', 'h4', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: { a: ['href', 'rel'], th: ['align'], td: ['align'] },
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  clobber: [],
};

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(() => belowTheTitle)
  .use(rehypeSanitize, schema)
  .use(() => withScrolling)
  .use(rehypeStringify)
  .freeze();

interface Node {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

/** A table that is wider than a phone moves in a frame of its own, which the keyboard reaches too. */
function withScrolling(node: Node): void {
  node.children?.forEach(withScrolling);
  node.children = node.children?.map((child) =>
    child.tagName === 'table'
      ? { type: 'element', tagName: 'div', properties: { className: 'prose__table', tabIndex: 0 }, children: [child] }
      : child,
  );
}

/** The page has its one title already, and links out of it tell nothing about where they stood. */
function belowTheTitle(node: Node): void {
  if (node.tagName === 'h1') node.tagName = 'h2';
  if (node.tagName === 'a') node.properties = { ...node.properties, rel: 'noopener nofollow' };
  node.children?.forEach(belowTheTitle);
}
