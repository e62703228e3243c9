/** Shorter texts are alike by chance: „Danke!“, „Gute Idee“. */
const FEWEST_LETTERS = 20;

/** What a text consists of, as numbers: each triple of its letters, small and without marks. None where it is short. */
export function shinglesOf(text: string): ReadonlySet<number> {
  const letters = lettersOf(text);
  const shingles = new Set<number>();
  if (letters.length < FEWEST_LETTERS) return shingles;
  for (let at = 0; at + 3 <= letters.length; at += 1)
    shingles.add(
      mixed((letters.charCodeAt(at) * 961 + letters.charCodeAt(at + 1) * 31) ^ (letters.charCodeAt(at + 2) << 16)),
    );
  return shingles;
}

/** What is left of a text without case, marks and signs: its words. */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

/** How much two texts have in common: the part of all their triples that is in both (Jaccard), from 0 to 1. */
export function likeness(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let common = 0;
  for (const shingle of few) if (many.has(shingle)) common += 1;
  return few.size === 0 ? 0 : common / (one.size + other.size - common);
}

const BANDS = 8;
const ROWS = 3;

/**
 * Marks by which an index finds nearly the same text without comparing it with all: of `BANDS` marks two texts that have
 * six tenths in common share at least one in 86 of 100 cases, with eight tenths in 99.7. In: where the text stands, so that the
 * marks of two threads differ. Out: 64-bit integers as text. Kept in the database, so the way they are made must stay.
 * MinHash with bands: Broder 1997; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 3.4.
 */
export function marksOf(scope: string, text: string): string[] {
  const shingles = [...shinglesOf(text)];
  if (shingles.length === 0) return [];
  const least = SEEDS.map((seed) => leastOf(shingles, seed));
  return Array.from({ length: BANDS }, (_, band) => {
    return markOf(`${scope} ${band} ${least.slice(band * ROWS, (band + 1) * ROWS).join(' ')}`);
  });
}

/** The mark of something that is the same or is not. Out: a 64-bit integer as text. */
export const markOf = (part: string): string =>
  BigInt.asIntN(64, (BigInt(hashed(part, 1)) << 32n) | BigInt(hashed(part, 2))).toString();

const SEEDS = Array.from({ length: BANDS * ROWS }, (_, at) => mixed(at + 1));

function leastOf(shingles: readonly number[], seed: number): number {
  let least = 0xffffffff;
  for (const shingle of shingles) least = Math.min(least, mixed(shingle ^ seed));
  return least;
}

function hashed(text: string, seed: number): number {
  let hash = mixed(seed);
  for (let at = 0; at < text.length; at += 1) hash = mixed(hash ^ text.charCodeAt(at));
  return hash;
}

/** Spreads 32 bits (the finalizer of MurmurHash3). */
function mixed(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
