import {
  type ChainEntry,
  type ChainLink,
  type Head,
  linkHash,
  linksFor,
  NOTHING_BEFORE,
} from '@/lib/audit/model/chain';
import type { Sealed } from '@/lib/audit/model/check';

/** A tenant's log as its two tables have it. */
export interface Log {
  sealed: Sealed[];
  unlinked: ChainEntry[];
}

/** A whole number from 0 up to `below`, without it. */
export type Roll = (below: number) => number;

export const HOUR_MS = 60 * 60_000;

/** A log of two weeks with its rounds, some of which sealed several entries, and the heads that they stored. */
export function newLog(roll: Roll, rounds = 40): { log: Log; heads: Head[] } {
  const log: Log = { sealed: [], unlinked: [] };
  const heads: Head[] = [];
  let head: Head = { number: 0, hash: NOTHING_BEFORE };
  for (let round = 0; round < rounds; round += 1) {
    const begun = Date.UTC(2026, 10, 1) + round * 8 * HOUR_MS;
    const entries = Array.from({ length: 1 + roll(4) }, (_, index) => entryAt(roll, begun + index * 1_000));
    const links = linksFor(entries, head, timeAt(begun + 10_000, roll(1_000)));
    log.sealed.push(...links.map((link, index) => ({ link, entry: entries[index] ?? null })));
    head = { number: links.at(-1)?.number ?? 0, hash: links.at(-1)?.hash ?? '' };
    heads.push(head);
  }
  return { log, heads };
}

const TENANT = '0b7e4f52-3c1d-4f6e-9a1b-2c3d4e5f6a7b';
const ACTIONS = ['comment.hidden', 'comment.restored', 'role.granted', 'offer.published', 'account.erased'];
const FACTS = ['{}', '{"role": "editor"}', '{"rows": 12345678901234567890}', '{"part": 1.50}', '{"slug": "grünau"}'];

const entryAt = (roll: Roll, ms: number): ChainEntry => ({
  id: idBy(roll),
  tenantId: TENANT,
  actorId: roll(6) === 0 ? null : idBy(roll),
  action: ACTIONS[roll(ACTIONS.length)] ?? '',
  subjectId: idBy(roll),
  facts: FACTS[roll(FACTS.length)] ?? '',
  happenedAt: timeAt(ms, roll(1_000)),
});

const timeAt = (ms: number, micros: number) =>
  `${new Date(ms).toISOString().slice(0, -1)}${String(micros).padStart(3, '0')}Z`;

const idBy = (roll: Roll) =>
  '********-****-4***-8***-************'.replace(/\*/g, () => '0123456789abcdef'[roll(16)] ?? '0');

/** Another text of the same look: one character of it is another one, or two have changed places. */
function otherThan(text: string | null, roll: Roll): string {
  if (text === null || text.length === 0) return idBy(roll);
  const at = roll(text.length);
  const other = '0123456789abcdef-:{}"ü '[roll(23)] ?? '';
  const changed = text.slice(0, at) + other + text.slice(at + 1);
  return changed === text ? `${text} ` : changed;
}

const ENTRY = ['id', 'tenantId', 'actorId', 'action', 'subjectId', 'facts', 'happenedAt'] as const;
const LINK = ['entryId', 'hash', 'sealedAt'] as const;

const at = (log: Log, index: number) => log.sealed[index] as { link: ChainLink; entry: ChainEntry };
const anyOf = (log: Log, roll: Roll) => roll(log.sealed.length);

/** Makes every number and hash from this place on as if nothing had happened. */
function rehash({ sealed }: Log, from: number): void {
  let previous = from === 0 ? NOTHING_BEFORE : (sealed[from - 1]?.link.hash ?? '');
  for (const [offset, one] of sealed.slice(from).entries()) {
    one.link.number = from + offset + 1;
    one.link.hash = linkHash(previous, one.link, one.entry as ChainEntry);
    previous = one.link.hash;
  }
}

function forgedAt(log: Log, index: number, roll: Roll): void {
  const { link, entry } = at(log, index);
  const forged = { ...entry, id: idBy(roll), action: 'role.granted', subjectId: idBy(roll) };
  log.sealed.splice(index, 0, { link: { ...link, entryId: forged.id }, entry: forged });
}

function renumber({ sealed }: Log, from: number): void {
  for (const [offset, { link }] of sealed.slice(from).entries()) link.number = from + offset + 1;
}

/** Two places, the first before the second. */
function twoOf(log: Log, roll: Roll): [number, number] {
  const one = roll(log.sealed.length - 1);
  return [one, one + 1 + roll(log.sealed.length - one - 1)];
}

/** What somebody may do to a log who may write anything in the database. Each says where it did it. */
export const tamperings = {
  editEntry(log: Log, roll: Roll) {
    const [index, column] = [anyOf(log, roll), ENTRY[roll(ENTRY.length)] ?? 'id'];
    const { entry } = at(log, index);
    entry[column] = otherThan(entry[column], roll);
    return `${index} ${column}`;
  },
  editLink(log: Log, roll: Roll) {
    const [index, column] = [anyOf(log, roll), LINK[roll(LINK.length)] ?? 'hash'];
    const { link } = at(log, index);
    link[column] = otherThan(link[column], roll);
    return `${index} ${column}`;
  },
  forgetWho(log: Log, roll: Roll) {
    const index = log.sealed.findIndex(({ entry }, place) => place >= roll(60) && entry?.actorId);
    at(log, index).entry.actorId = null;
    return String(index);
  },
  deleteEntry(log: Log, roll: Roll) {
    const index = anyOf(log, roll);
    (log.sealed[index] as Sealed).entry = null;
    return String(index);
  },
  deleteLink(log: Log, roll: Roll) {
    const index = anyOf(log, roll);
    const [gone] = log.sealed.splice(index, 1);
    log.unlinked.push(gone?.entry as ChainEntry);
    return String(index);
  },
  deleteBoth(log: Log, roll: Roll) {
    const index = anyOf(log, roll);
    log.sealed.splice(index, 1);
    return String(index);
  },
  deleteAndCloseTheGap(log: Log, roll: Roll) {
    const index = anyOf(log, roll);
    log.sealed.splice(index, 1);
    renumber(log, index);
    return String(index);
  },
  deleteAndHashAnew(log: Log, roll: Roll) {
    const index = anyOf(log, roll);
    log.sealed.splice(index, 1);
    rehash(log, index);
    return String(index);
  },
  swapEntries(log: Log, roll: Roll) {
    const [one, other] = twoOf(log, roll);
    const [first, second] = [at(log, one), at(log, other)];
    [first.entry, second.entry] = [second.entry, first.entry];
    [first.link.entryId, second.link.entryId] = [second.link.entryId, first.link.entryId];
    return `${one} ${other}`;
  },
  swapNumbers(log: Log, roll: Roll) {
    const [one, other] = twoOf(log, roll);
    const [first, second] = [at(log, one).link, at(log, other).link];
    [first.number, second.number] = [second.number, first.number];
    return `${one} ${other}`;
  },
  swapAndHashAnew(log: Log, roll: Roll) {
    const [one, other] = twoOf(log, roll);
    [log.sealed[one], log.sealed[other]] = [at(log, other), at(log, one)];
    rehash(log, one);
    return `${one} ${other}`;
  },
  moveNumbers(log: Log, roll: Roll) {
    const [index, by] = [anyOf(log, roll), 1 + roll(5)];
    for (const { link } of log.sealed.slice(index)) link.number += by;
    return `${index} ${by}`;
  },
  cutTail(log: Log, roll: Roll) {
    const from = anyOf(log, roll);
    log.sealed.splice(from);
    return String(from);
  },
  cutLinksOfTail(log: Log, roll: Roll) {
    const from = anyOf(log, roll);
    log.unlinked.push(...log.sealed.splice(from).map(({ entry }) => entry as ChainEntry));
    return String(from);
  },
  cutTailAndSealOthers(log: Log, roll: Roll) {
    const from = roll(log.sealed.length - 1);
    forgedAt(log, from, roll);
    log.sealed.splice(from + 1 + roll(3));
    rehash(log, from);
    return String(from);
  },
  forge(log: Log, roll: Roll) {
    const index = anyOf(log, roll);
    forgedAt(log, index, roll);
    renumber(log, index);
    return String(index);
  },
  forgeAndHashAnew(log: Log, roll: Roll) {
    const index = anyOf(log, roll);
    forgedAt(log, index, roll);
    rehash(log, index);
    return String(index);
  },
  forgeWithoutLink(log: Log, roll: Roll) {
    const index = roll(log.sealed.length - 8);
    log.unlinked.push({ ...at(log, index).entry, id: idBy(roll) });
    return String(index);
  },
  editAndHashAnew(log: Log, roll: Roll) {
    const [index, column] = [anyOf(log, roll), ENTRY[1 + roll(ENTRY.length - 1)] ?? 'facts'];
    const { entry } = at(log, index);
    entry[column] = otherThan(entry[column], roll);
    rehash(log, index);
    return `${index} ${column}`;
  },
  editAndHashItAlone(log: Log, roll: Roll) {
    const index = roll(log.sealed.length - 1);
    const { link, entry } = at(log, index);
    entry.facts = otherThan(entry.facts, roll);
    link.hash = linkHash(index === 0 ? NOTHING_BEFORE : at(log, index - 1).link.hash, link, entry);
    return String(index);
  },
};

export type Tampering = keyof typeof tamperings;
