/** Shorter questions have too many neighbours. */
const LEAST = 4;
/** What is typed beyond that does not tell more. */
const MOST = 24;

/** The parts of a folded question after each of which a typing error may stand; none where it is too short to tell. */
export const beforeErrors = (question: string): string[] =>
  question.length < LEAST ? [] : [...question.slice(0, MOST)].map((_, at) => question.slice(0, at));

/**
 * All beginnings of keys that one typing error makes a folded question from: a letter too many, one missing, a wrong
 * one, or two in the wrong order. `followers`: the letters that follow each of `beforeErrors` in any key, since all
 * others lead nowhere. Digits are taken as typed: another house number is another place.
 */
export function nearMisses(question: string, followers: ReadonlyMap<string, readonly string[]>): string[] {
  const typed = question.slice(0, MOST);
  const found = new Set<string>(question.length > MOST ? [typed] : []);
  for (const before of beforeErrors(question))
    for (const miss of missesAfter(typed, before, followers.get(before) ?? [])) found.add(miss);
  found.delete(question);
  return [...found];
}

function missesAfter(typed: string, before: string, followers: readonly string[]): string[] {
  const [letter = '', after] = [typed[before.length], typed.slice(before.length + 1)];
  const letters = followers.filter((other) => !isDigit(other));
  const inserted = letters.map((other) => before + other + letter + after);
  if (isDigit(letter)) return inserted;
  // A wrong letter at the end is found by the beginning without it.
  const replaced = after ? letters.map((other) => before + other + after) : [];
  const swapped = followers.includes(after[0] ?? '') ? [before + after[0] + letter + after.slice(1)] : [];
  return [before + after, ...swapped, ...replaced, ...inserted];
}

const isDigit = (letter: string) => /\d/.test(letter);
