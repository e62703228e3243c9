import { escaped } from '@/lib/pictures/drawing/svg';

/** A feed (RFC 4287). Everything is plain text; whoever shows it need not trust us. */
export interface Feed {
  /** Its own address, which is its id too, and that of the page that it follows. */
  self: string;
  page: string;
  title: string;
  /** Who answers for it. */
  author: string;
  language: string;
  /** When there was nothing in it yet; ISO 8601. */
  begun: string;
  entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** A UUID, which never changes. */
  id: string;
  title: string;
  text: string;
  page: string;
  author: string;
  /** ISO 8601. */
  published: string;
  updated: string;
}

/** How many entries a feed has. */
export const FEED_LENGTH = 50;
export const ATOM = 'application/atom+xml;charset=utf-8';

/** The feed as XML. It says nothing of the hour at which it is asked for, so that it is the same until something changes. */
export const atomOf = ({ self, page, title, author, language, begun, entries }: Feed): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">`,
    element('id', self),
    element('title', title),
    element('updated', entries.map(({ updated }) => updated).reduce(later, begun)),
    `<author>${element('name', author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    ...entries.map(entryOf),
    '</feed>',
    '',
  ].join('\n');

const entryOf = ({ id, title, text, page, author, published, updated }: FeedEntry): string =>
  [
    '<entry>',
    element('id', `urn:uuid:${id}`),
    element('title', title),
    element('published', published),
    element('updated', updated),
    `<author>${element('name', author)}</author>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    `<content type="text">${escaped(text)}</content>`,
    '</entry>',
  ].join('\n');

const element = (name: string, text: string) => `<${name}>${escaped(text)}</${name}>`;

const later = (one: string, other: string) => (one > other ? one : other);
