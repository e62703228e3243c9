/** How many single letters, at most two, lie between what was typed and a word: one is missing, too many, another or swapped. */
export function errorsBetween(typed: string, word: string): number {
  const [a, b] = [[...typed], [...word]];
  if (Math.abs(a.length - b.length) > 2) return Number.POSITIVE_INFINITY;
  let [before, last, row] = [[] as number[], [] as number[], b.map((_, n) => n).concat(b.length)];
  for (let i = 1; i <= a.length; i++) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row[j] = least;
    }
  }
  return row[b.length] ?? 0;
}

/** A word that occurs, and how often. */
export interface Occurring {
  word: string;
  entries: number;
}

/** The word that somebody meant who typed this: of those with the fewest errors the one that is said most. */
export function meantBy(typed: string, words: readonly Occurring[]): string | null {
  const most = typed.length <= 5 ? 1 : 2;
  const near = words
    .map((one) => ({ ...one, errors: errorsBetween(typed, one.word) }))
    .filter(({ word, errors }) => word !== typed && errors <= most)
    .sort((a, b) => a.errors - b.errors || b.entries - a.entries);
  return near[0]?.word ?? null;
}
