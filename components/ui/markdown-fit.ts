import type { OfferPicture } from '@/lib/files/model/addresses';
import { eachElement, type Node } from './markdown-tree';

/** What a text is fitted to: the level of the heading above it, the pictures it may show, what its tables are called. */
export interface Surroundings {
  under: number;
  pictures: readonly OfferPicture[];
  tableName: string;
}

/** Fits a text to the page that it stands on. Changes the tree. */
export function fitTo(tree: Node, { under, pictures, tableName }: Surroundings): void {
  fitHeadings(tree, under);
  eachElement(tree, (element) => {
    // Links out of a page tell nothing about where they stood.
    if (element.tagName === 'a') element.properties = { ...element.properties, rel: 'noopener nofollow' };
    if (element.tagName === 'th') element.properties = { ...element.properties, scope: 'col' };
    if (element.tagName === 'img') showPicture(element, pictures);
  });
  frameTables(tree, tableName);
}

const HEADING = /^h([1-6])$/;
const DEEPEST = 6;

/** The text's highest heading comes right below the page's, and no level is left out on the way down. */
function fitHeadings(tree: Node, under: number): void {
  const headings: { element: Node; level: number }[] = [];
  eachElement(tree, (element) => {
    const [, level] = HEADING.exec(element.tagName ?? '') ?? [];
    if (level) headings.push({ element, level: Number(level) });
  });
  const highest = Math.min(...headings.map(({ level }) => level));
  let before = under;
  for (const { element, level } of headings) {
    before = Math.min(under + 1 + level - highest, before + 1, DEEPEST);
    element.tagName = `h${before}`;
  }
}

/** A picture of the offer's own; of every other one its words are left. */
function showPicture(element: Node, pictures: readonly OfferPicture[]): void {
  const { src, alt } = element.properties ?? {};
  const words = typeof alt === 'string' ? alt : '';
  const picture = pictures.find(({ name }) => name === decoded(src));
  if (!picture) {
    Object.assign(element, { type: 'text', value: words, tagName: undefined, properties: undefined });
    return;
  }
  const { src: address, srcSet, width, height } = picture;
  element.properties = {
    ...{ src: address, srcSet, sizes: '(min-width: 48rem) 44rem, 100vw', width, height },
    ...{ alt: words || picture.alt, loading: 'lazy', decoding: 'async', className: 'prose__picture' },
  };
}

function decoded(name: unknown): string {
  try {
    return decodeURIComponent(String(name));
  } catch {
    return String(name);
  }
}

/** A table that is wider than a phone moves in a frame of its own, which the keyboard reaches too. */
function frameTables(node: Node, tableName: string): void {
  for (const child of node.children ?? []) frameTables(child, tableName);
  node.children = node.children?.map((child) => (child.tagName === 'table' ? framed(child, tableName) : child));
}

const framed = (table: Node, name: string): Node => ({
  type: 'element',
  tagName: 'section',
  properties: { className: 'prose__table', tabIndex: 0, ariaLabel: name },
  children: [table],
});
