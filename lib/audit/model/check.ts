import { type ChainEntry, type ChainLink, type Head, LATE_MS, linkHash, NOTHING_BEFORE } from './chain';

/**
 * What a chain can be found to have. `altered`: the entry or its link says something else than when it was sealed.
 * `missing-link`: numbers are not there, `number` to `to`. `missing-entry`: the link is there, its entry is not. `order`: a
 * number stands where it does not belong. `backdated`: the entry says that it is older than a round that did not see it.
 * `unlinked`: so many entries, as old as that, have no link. `cut`: the chain ends before a stored head, `number` to `to`
 * are gone. `rewritten`: a stored head knows another hash of this number.
 */
export type FindingCode =
  | 'altered'
  | 'missing-link'
  | 'missing-entry'
  | 'order'
  | 'backdated'
  | 'unlinked'
  | 'cut'
  | 'rewritten';

/** One thing that is wrong, and where: the number of a link, or the first and the last of several. */
export interface Finding {
  code: FindingCode;
  number: number;
  to: number;
}

/** A link with the entry that it seals; null where that is not there. */
export interface Sealed {
  link: ChainLink;
  entry: ChainEntry | null;
}

/** More than so many are not listed: what was rewritten from the beginning would fill the memory. */
export const FINDINGS_LIMIT = 1_000;

/** A chain that is being looked through, link by link. */
export interface Check {
  /** The next link, by its number. */
  take(sealed: Sealed): void;
  /** In: the entries without a link. Out: how far the chain goes, and all that is wrong with it, nothing where it holds. */
  end(unlinked: readonly Pick<ChainEntry, 'happenedAt'>[]): { head: Head; findings: Finding[] };
}

/** Begins to look through a chain. In: all heads of it that were ever stored outside of the database. */
export function newCheck(heads: readonly Head[]): Check {
  const findings: Finding[] = [];
  const told = (code: FindingCode, number: number, to = number) => {
    if (findings.length < FINDINGS_LIMIT) findings.push({ code, number, to });
  };
  const known = byNumber(heads);
  const rounds = newRounds();
  let last: Head = { number: 0, hash: NOTHING_BEFORE };
  const take = ({ link, entry }: Sealed) => {
    rounds.at(link.sealedAt);
    const follows = link.number === last.number + 1;
    if (link.number > last.number + 1) told('missing-link', last.number + 1, link.number - 1);
    if (link.number <= last.number) told('order', link.number);
    if (!entry) told('missing-entry', link.number);
    // What a link after a hole is over is not known any more; the hole is told.
    else if (entry.id !== link.entryId || (follows && linkHash(last.hash, link, entry) !== link.hash))
      told('altered', link.number);
    if (entry && rounds.passed(entry)) told('backdated', link.number);
    if (known.get(link.number)?.some((hash) => hash !== link.hash)) told('rewritten', link.number);
    last = link;
  };
  const end: Check['end'] = (unlinked) => {
    const late = unlinked.filter(rounds.seen).length;
    if (late > 0) told('unlinked', late);
    const furthest = [...known.keys()].reduce((most, number) => Math.max(most, number), 0);
    if (furthest > last.number) told('cut', last.number + 1, furthest);
    return { head: { number: last.number, hash: last.hash }, findings };
  };
  return { take, end };
}

function byNumber(heads: readonly Head[]): ReadonlyMap<number, readonly string[]> {
  const known = new Map<number, string[]>();
  for (const { number, hash } of heads) known.set(number, [...(known.get(number) ?? []), hash]);
  return known;
}

/** When entries were sealed, and whether one would have been seen by a round before. */
function newRounds() {
  let before = '';
  let now = '';
  const isLate = ({ happenedAt }: Pick<ChainEntry, 'happenedAt'>, round: string) =>
    Date.parse(happenedAt ?? '') < Date.parse(round) - LATE_MS;
  return {
    at(sealedAt: string) {
      if (sealedAt !== now) [before, now] = [now, sealedAt];
    },
    /** Whether the round before the present one should have sealed it. */
    passed: (entry: Pick<ChainEntry, 'happenedAt'>) => isLate(entry, before),
    /** Whether the present one should have. */
    seen: (entry: Pick<ChainEntry, 'happenedAt'>) => isLate(entry, now),
  };
}
