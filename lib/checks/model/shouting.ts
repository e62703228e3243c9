import type { Check, Finding } from './check';

/** So many words of capitals in a row, with so many letters together, and one that is too long for an abbreviation. */
const WORDS = 3;
const LETTERS = 14;
const LONG = 5;
const SHOUTED = /(?<![\p{L}\d-])\p{Lu}{2,40}(?![\p{L}\d-])/gu;
const MARKS = /[!?‼⁉]{4,}/u;

/** Several words in capitals in a row, or four exclamation marks and more. Abbreviations are not shouted. */
export const shouting: Check = (text) => {
  const run = runsIn(text).find(
    ({ count, letters, longest }) => count >= WORDS && letters >= LETTERS && longest >= LONG,
  );
  if (run) return found('shouting-capitals', { count: run.count }, [run.start, run.end]);
  const marks = MARKS.exec(text);
  return marks && found('shouting-marks', {}, [marks.index, marks.index + marks[0].length]);
};

const found = (code: string, facts: Finding['facts'], at: [number, number]): Finding => ({
  ...{ check: 'shouting', code, facts, at },
});

interface Run {
  start: number;
  end: number;
  count: number;
  letters: number;
  longest: number;
}

/** Words in capitals between which only blanks and commas stand. */
function runsIn(text: string): Run[] {
  const runs: Run[] = [];
  for (const { 0: word, index } of text.matchAll(SHOUTED)) {
    const last = runs.at(-1);
    const end = index + word.length;
    const isNext = last && index - last.end <= 3 && /^[\s,!-]*$/.test(text.slice(last.end, index));
    if (!isNext) runs.push({ start: index, end, count: 1, letters: word.length, longest: word.length });
    else Object.assign(last, { end, ...added(last, word.length) });
  }
  return runs;
}

const added = ({ count, letters, longest }: Run, length: number) => ({
  ...{ count: count + 1, letters: letters + length, longest: Math.max(longest, length) },
});
