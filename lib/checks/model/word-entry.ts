/** How many words a list may hold. */
export const MOST_WORDS = 2_000;
const LONGEST = 40;
/** With a star fewer letters would find too much. */
const LEAST_WITH_STAR = 4;

/** The entries of a list as it is typed: one a line, each once. */
export const entriesOf = (typed: string): string[] => [
  ...new Set(typed.split(/\r?\n/).flatMap((line) => line.trim().normalize('NFC') || [])),
];

/** What is wrong with an entry, as the code of a sentence; null where nothing is. */
export function wordProblem(entry: string): string | null {
  const letters = entry.replace(/^\*|\*$/g, '');
  if (letters.length > LONGEST || !/^[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*$/u.test(letters))
    return 'checks.word-unusable';
  if (letters.length < 2) return 'checks.word-too-short';
  return letters !== entry && letters.length < LEAST_WITH_STAR ? 'checks.star-too-short' : null;
}
