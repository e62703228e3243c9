import type { Check, Finding } from './check';

/** So many words of capitals in a row, with so many letters together. */
const WORDS = 3;
const LETTERS = 14;
const SHOUTED = /(?<![\p{L}\d-])\p{Lu}{2,40}(?![\p{L}\d-])/gu;
const MARKS = /[!?‼⁉]{4,}/u;

/** Several words in capitals in a row, or four exclamation marks and more. Abbreviations are not shouted. */
export const shouting: Check = (text) => {
  const run = runsIn(text).find(({ count, letters }) => count >= WORDS && letters >= LETTERS);
  if (run)
    return { check: 'shouting', code: 'shouting-capitals', facts: { count: run.count }, at: [run.start, run.end] };
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
}

/** Words in capitals between which only blanks and commas stand. */
function runsIn(text: string): Run[] {
  const runs: Run[] = [];
  for (const { 0: word, index } of text.matchAll(SHOUTED)) {
    const last = runs.at(-1);
    const end = index + word.length;
    if (last && index - last.end <= 3 && /^[\s,!-]*$/.test(text.slice(last.end, index)))
      Object.assign(last, { end, count: last.count + 1, letters: last.letters + word.length });
    else runs.push({ start: index, end, count: 1, letters: word.length });
  }
  return runs;
}
