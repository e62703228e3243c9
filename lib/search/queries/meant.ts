import { and, sql } from 'drizzle-orm';
import type { TenantId, Tx } from '@/db/tenancy';
import { meantBy, type Occurring } from '../model/meant';
import { askedFor } from './asked';
import { isNotBelowGone, isShown } from './conditions';
import { newestOf } from './newest';

/**
 * What somebody meant who typed these words: those that occur nowhere, replaced by what is written almost like them. Null
 * where nothing is, or what it would be finds nothing: words are learnt now and then, and who said one may have taken it
 * back meanwhile.
 */
export async function meantInstead(
  tx: Tx,
  tenantId: TenantId | null,
  { words, doubtful }: { words: readonly string[]; doubtful: readonly string[] },
): Promise<string | null> {
  const instead = new Map<string, string>();
  for (const word of doubtful) {
    const meant = meantBy(word, await alike(tx, tenantId, word));
    if (meant) instead.set(word, meant);
  }
  if (instead.size === 0) return null;
  const better = words.map((word) => instead.get(word) ?? word);
  return (await finds(tx, tenantId, better)) ? better.join(' ') : null;
}

/** The words that are written almost like this one. */
async function alike(tx: Tx, tenantId: TenantId | null, word: string): Promise<Occurring[]> {
  if (word.length < SHORTEST) return [];
  await tx.execute(sql`select set_config('pg_trgm.similarity_threshold', ${likenessOf(word.length)}, true)`);
  const here = tenantId === null ? sql`true` : sql`tenant_id = ${tenantId}::uuid`;
  const rows = await tx.execute<{ word: string; entries: number }>(sql`
    select word, sum(entries)::float8 as entries from search_words where ${here} and word % ${word}
    group by word order by similarity(word, ${word}) desc, entries desc limit ${CANDIDATES}`);
  return [...rows];
}

/**
 * How many of the threes of letters of two words are the same at least, where two neighbours of so many letters change places: that
 * takes four of them away; in long words, where two letters are others: six.
 */
const likenessOf = (letters: number): string => {
  const gone = letters < LONG ? 4 : 6;
  return ((letters + 1 - gone) / (letters + 1 + gone) - 0.01).toFixed(2);
};

const LONG = 12;
/** Shorter words lie too near to too many. */
const SHORTEST = 4;
const CANDIDATES = 20;

async function finds(tx: Tx, tenantId: TenantId | null, words: readonly string[]): Promise<boolean> {
  const asked = await askedFor(tx, tenantId, words);
  if (!asked) return false;
  const where = and(isShown(tenantId), isNotBelowGone);
  for (const isTalk of [true, false])
    if ((await newestOf(tx, { tenantId, isTalk, asked, where, limit: 1 })).length > 0) return true;
  return false;
}
