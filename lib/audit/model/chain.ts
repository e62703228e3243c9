import { createHash } from 'node:crypto';

/**
 * An entry of the log with all its columns, each as the text that PostgreSQL has of it: nothing is rounded on the way.
 * Times are UTC with microseconds, `2026-11-27T09:30:00.000001Z`; `facts` is the text of the jsonb, whose keys
 * PostgreSQL has sorted.
 */
export interface ChainEntry {
  id: string;
  tenantId: string;
  actorId: string | null;
  action: string;
  subjectId: string;
  facts: string;
  /** Null where it is no time at all, which only who wrote past the platform can have made. */
  happenedAt: string | null;
}

/** A link of the chain. All links of one round have the same `sealedAt`. */
export interface ChainLink {
  number: number;
  entryId: string;
  /** SHA-256, 64 hexadecimal digits. */
  hash: string;
  sealedAt: string;
}

/** How far a chain had come: the number and the hash of a link, as it is stored outside of the database. */
export type Head = Pick<ChainLink, 'number' | 'hash'>;

/** What the first link has for the hash of the one before. */
export const NOTHING_BEFORE = '0'.repeat(64);

/** How often each tenant's new entries are sealed, in milliseconds: what is younger may be changed without being found. */
export const ROUND_MS = 10_000;

/** So far back an ordinary round looks behind the one before, in milliseconds: longer than any transaction lasts. */
export const LOOK_BACK_MS = 10 * 60_000;

/** An entry that is so much older than the round before its own was not written when it says: each hour all are looked for. */
export const LATE_MS = 2 * 60 * 60_000;

/**
 * What a link's hash is over, in UTF-8: JSON as RFC 8785 has it, so without blanks, keys sorted, every value a string or
 * null but for the number. Another program that writes the same finds the same hash.
 */
export const canonical = (
  previous: string,
  { number, sealedAt }: Omit<ChainLink, 'hash' | 'entryId'>,
  entry: ChainEntry,
): string =>
  JSON.stringify({
    entry: {
      action: entry.action,
      actor_id: entry.actorId,
      facts: entry.facts,
      happened_at: entry.happenedAt,
      id: entry.id,
      subject_id: entry.subjectId,
      tenant_id: entry.tenantId,
    },
    number,
    previous,
    sealed_at: sealedAt,
  });

/** The hash of a link. In: the hash of the one before it. */
export const linkHash = (...of: Parameters<typeof canonical>): string =>
  createHash('sha256')
    .update(canonical(...of))
    .digest('hex');

/** The links for these entries, in their order, after the last link there is. */
export function linksFor(entries: readonly ChainEntry[], after: Head, sealedAt: string): ChainLink[] {
  let { number, hash } = after;
  return entries.map((entry) => {
    number += 1;
    hash = linkHash(hash, { number, sealedAt }, entry);
    return { number, entryId: entry.id, hash, sealedAt };
  });
}
