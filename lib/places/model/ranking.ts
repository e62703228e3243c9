/** A key that was found, and for what. */
export interface Hit {
  placeId: string;
  key: string;
  later: boolean;
  /** Whether only a question with another letter finds it. */
  missed: boolean;
}

/**
 * The places of these hits, best first, each once: the very name, then names that begin so or have it as a word, then
 * those of which a word begins so, last those that one typing error is between; among equals the shorter rest.
 */
export function ranked(question: string, hits: readonly Hit[]): string[] {
  const order = [...hits].sort(
    (one, other) =>
      distance(question, one) - distance(question, other) ||
      one.key.length - other.key.length ||
      (one.key < other.key ? -1 : 1),
  );
  return [...new Set(order.map(({ placeId }) => placeId))];
}

const distance = (question: string, { key, later, missed }: Hit): number =>
  (key === question ? 0 : 1) + (later ? 1 : 0) + (missed ? 3 : 0);
