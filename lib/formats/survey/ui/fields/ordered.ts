/**
 * The same things in an order by lot: always the same for the same seed, so that the page that the server sends and the
 * one in the browser agree. What excludes all others stays at the end.
 */
export function ordered<T extends { id: string; exclusive?: true | undefined }>(
  things: readonly T[],
  seed: string,
): T[] {
  const lots = new Map(things.map((thing) => [thing, lotOf(seed + thing.id)]));
  const rank = (thing: T) => (thing.exclusive ? 2 : (lots.get(thing) ?? 0));
  return [...things].sort((one, other) => rank(one) - rank(other));
}

/** A number from 0 to 1 that a text alone decides (FNV-1a, stirred once more, since its last letters hardly move it). */
function lotOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
