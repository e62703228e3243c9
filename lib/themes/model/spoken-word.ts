/** How many letters of its stem a word shares at least: stems lose endings and change umlauts. */
const SHARED = 4;

/**
 * How people write a word of which only the stem is known: the form that stands most often in these texts, the shorter one
 * of two. The stem itself where none does.
 */
export function spokenWord(stem: string, texts: readonly string[]): string {
  const forms = new Map<string, number>();
  for (const word of texts.join(' ').match(/\p{L}[\p{L}-]+/gu) ?? []) {
    if (isOf(word, stem)) forms.set(word, (forms.get(word) ?? 0) + 1);
  }
  const [most] = [...forms].sort(
    ([one, often], [other, oftener]) => oftener - often || one.length - other.length || one.localeCompare(other),
  );
  return most?.[0] ?? stem;
}

/** So much longer than its stem a word may be: else it is a compound that begins with it. */
const ENDING = 4;

const isOf = (word: string, stem: string): boolean => {
  const letters = plain(word);
  return (
    letters.length <= stem.length + ENDING &&
    letters.startsWith(plain(stem).slice(0, Math.max(SHARED, stem.length - 1)))
  );
};

/** Without marks, as the search writes words. */
const plain = (word: string): string =>
  word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');

/** In how many words capitals have to be, before it is taken that a text is in German. */
const GERMAN = 3;

/** Only the words that are written with a capital, where there are some: in German themes are nouns. */
export function nounsOf<T extends { word: string }>(terms: readonly T[]): readonly T[] {
  const nouns = terms.filter(({ word }) => /^\p{Lu}/u.test(word));
  return nouns.length >= GERMAN ? nouns : terms;
}
