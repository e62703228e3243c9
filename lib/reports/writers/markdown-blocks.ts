import type { Nodes, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block } from '../model/paper';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** What an editor wrote in Markdown, as pieces of a document: its headings stand below the section's. */
export const markdownBlocks = (written: string): Block[] => parser.parse(written).children.flatMap(blockOf);

function blockOf(node: RootContent): Block[] {
  if (node.type === 'heading') return [{ kind: 'heading', level: 3, text: wordsOf(node) }];
  if (node.type === 'list') return [{ kind: 'list', items: node.children.map(wordsOf) }];
  if (node.type === 'blockquote') return [{ kind: 'text', look: 'quote', text: wordsOf(node) }];
  if (node.type === 'table') {
    const [head = [], ...rows] = node.children.map(({ children }) => children.map(wordsOf));
    return [{ kind: 'table', head, rows }];
  }
  const text = wordsOf(node);
  return text ? [{ kind: 'text', text }] : [];
}

/** The words alone; of a link its address too, since paper cannot be clicked. */
function wordsOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const apart = node.type === 'listItem' || node.type === 'blockquote' || node.type === 'list' ? '\n' : '';
  const words = (node.children as Nodes[]).map(wordsOf).join(apart);
  return node.type === 'link' && words !== node.url ? `${words} (${node.url})` : words;
}
