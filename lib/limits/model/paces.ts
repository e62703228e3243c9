import type { Rate } from './bucket';

/**
 * How fast people may be: each person, and all who share a network's address. A town hall's foyer, a school or a mobile
 * operator's exit share one, so a network may do what a hundred busy people do; its limit is against machines.
 */
export interface Pace {
  purpose: string;
  person?: Rate;
  network: Rate;
}

export const paces = {
  /** Comments, entries on a map, answers to a survey: a fast writer, and 300 a minute of a whole school. */
  post: {
    purpose: 'post',
    person: { atOnce: 12, perSecond: 1 / 5 },
    network: { atOnce: 300, perSecond: 5 },
  },
  /** Keeping what somebody has filled in so far; a page does it two seconds after the last change. */
  draft: {
    purpose: 'draft',
    person: { atOnce: 30, perSecond: 1 / 2 },
    network: { atOnce: 600, perSecond: 30 },
  },
  /** Answers of guests whose browser has shown no work: a family without scripts, and no crowd. */
  unworked: {
    purpose: 'unworked',
    network: { atOnce: 20, perSecond: 1 / 20 },
  },
  /** One thumb's work: somebody who goes through a whole page of comments. */
  vote: {
    purpose: 'vote',
    person: { atOnce: 60, perSecond: 1 },
    network: { atOnce: 1_200, perSecond: 20 },
  },
  /** Files of answers: each may be a large picture, which is made anew. */
  file: {
    purpose: 'file',
    person: { atOnce: 15, perSecond: 1 / 10 },
    network: { atOnce: 100, perSecond: 1 },
  },
  /** Rewriting and withdrawing one's own. */
  change: {
    purpose: 'change',
    person: { atOnce: 20, perSecond: 1 / 3 },
    network: { atOnce: 300, perSecond: 5 },
  },
  /** Showing that one writes; a page tells it every two seconds. */
  typing: {
    purpose: 'typing',
    person: { atOnce: 10, perSecond: 1 },
    network: { atOnce: 300, perSecond: 60 },
  },
  /** Whatever a network's pages and forms ask for. When all come back after a restart, each asks for its threads. */
  wish: {
    purpose: 'wish',
    network: { atOnce: 1_500, perSecond: 100 },
  },
  /** Looking at a service of another host: an editor who tries several addresses. */
  ask: {
    purpose: 'ask',
    person: { atOnce: 10, perSecond: 1 / 10 },
    network: { atOnce: 30, perSecond: 1 },
  },
  /** Pictures of a map for paper and for pages without scripts. Each takes half a second of one processor. */
  picture: {
    purpose: 'picture',
    network: { atOnce: 40, perSecond: 1 / 2 },
  },
  /** Choices of a large map's entries that nobody made before: each is grouped anew, which takes a thread some seconds. */
  choose: {
    purpose: 'choose',
    network: { atOnce: 20, perSecond: 1 / 5 },
  },
  /** Looking for a street or place: a question for each pause in typing. */
  find: {
    purpose: 'find',
    network: { atOnce: 300, perSecond: 20 },
  },
  /** Searching everything published: each takes some hundredths of a second of the database; a whole school. */
  search: {
    purpose: 'search',
    network: { atOnce: 120, perSecond: 4 },
  },
  /** Connections that a network's pages open. After a restart all come at once, and nobody a second time. */
  connect: {
    purpose: 'connect',
    network: { atOnce: 400, perSecond: 5 },
  },
  /** Requests to the public interface: a map program that pages through a hundred thousand entries asks some hundred times. */
  api: {
    purpose: 'api',
    network: { atOnce: 300, perSecond: 10 },
  },
  /** Requests that show a key, before it is known whose: no key of 256 bits is found by trying. */
  keyed: {
    purpose: 'keyed',
    network: { atOnce: 6_000, perSecond: 200 },
  },
  /** Looking through the whole log of a town, which takes some seconds after many years. */
  check: {
    purpose: 'check',
    person: { atOnce: 5, perSecond: 1 / 20 },
    network: { atOnce: 20, perSecond: 1 / 5 },
  },
  /** Whole maps to take home, each of which may be long. */
  download: {
    purpose: 'download',
    network: { atOnce: 30, perSecond: 1 / 5 },
  },
} as const satisfies Record<string, Pace>;

/** Wishes of one connection. More is warned about; a page that listens does not come near. */
export const CONNECTION_WISHES: Rate = { atOnce: 40, perSecond: 20 };

/** Warnings that a connection gets before it is closed; each is forgiven after ten seconds. */
export const CONNECTION_WARNINGS: Rate = { atOnce: 3, perSecond: 1 / 10 };

/**
 * Connections that a network may have open at a time. No home comes near, and 200 of one attacker cost little more than
 * their memory (25 KB each), since the paces hold them together; but mobile operators put some hundred people behind one
 * address, and a council's public meeting does the same.
 */
export const CONNECTIONS_OF_NETWORK = 400;
