/** A part of a compound has at least so many letters: shorter ones would be found everywhere. */
const SHORTEST = 3;
/** What German puts between the parts of a word. A stem may have lost such an ending, so that none is common too. */
const LINKS = ['', 's', 'n', 'e', 'en', 'er', 'es', 'ens'] as const;
/** So long words are no words. */
const LONGEST = 40;

/** A beginning that is no word of its own here is so long at least: `hallenbad` ends with `bad`, `kamerad` with no `rad`. */
const BEGINNING = 5;

/** The longest known word with which a stem ends that is not made of known ones wholly. */
function longestEnd(stem: string, known: ReadonlySet<string>): string | null {
  for (let at = BEGINNING; at <= stem.length - SHORTEST; at++) if (known.has(stem.slice(at))) return stem.slice(at);
  return null;
}

/** The stem of „Autos“ without its s, which the stemmer leaves; null where that is none. */
export const withoutPlural = (stem: string): string | null =>
  stem.length > SHORTEST + 1 && stem.endsWith('s') ? stem.slice(0, -1) : null;

/**
 * The stems of which a stem is made, each of them one that is known: `radwegenetz` is `rad`, `weg`, `radweg`, `netz`. Where
 * it is not made of known ones wholly, only a known end counts, after a long beginning: `traum` has no `raum` in it.
 */
export function partsOf(stem: string, known: ReadonlySet<string>): string[] {
  if (stem.length > LONGEST) return [];
  const parts = new Set<string>();
  const rest = new Map<string, boolean>();
  const isMade = (word: string): boolean => {
    const had = rest.get(word);
    if (had !== undefined) return had;
    let made = false;
    for (let end = SHORTEST; end <= word.length - SHORTEST; end++) {
      const first = word.slice(0, end);
      if (!known.has(first)) continue;
      for (const link of LINKS) {
        const other = word.slice(end + link.length);
        if (!word.startsWith(link, end) || other.length < SHORTEST) continue;
        const isWord = known.has(other);
        if (!isMade(other) && !isWord) continue;
        made = true;
        parts.add(first);
        if (isWord) parts.add(other);
      }
    }
    rest.set(word, made);
    return made;
  };
  isMade(stem);
  const end = parts.size === 0 && longestEnd(stem, known);
  if (end) parts.add(end);
  const single = withoutPlural(stem);
  if (single && known.has(single)) parts.add(single);
  return [...parts];
}
