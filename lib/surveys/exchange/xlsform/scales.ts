import type { Choice } from './choices';

/** Between a step's number and what it means: `1 – gar nicht`. */
const SEPARATOR = ' – ';

/**
 * The scale that choices make which are the numbers of its steps, at most the first and the last with words. Null for
 * others, whose words a scale could not say.
 */
export function scaleOf(choices: readonly Choice[]): Record<string, unknown> | null {
  const [first, last] = [Number(choices[0]?.was), Number(choices.at(-1)?.was)];
  const areSteps = choices.every(({ was }, index) => was === String(first + index));
  if (!areSteps || first < 0 || first > 1 || last > 10) return null;
  const words = choices.map(({ was, label }) => wordsAfter(was, label));
  if (words.includes(null) || words.slice(1, -1).some((word) => word !== '')) return null;
  const [minLabel, maxLabel] = [words[0], words.at(-1)];
  return { kind: 'scale', min: first, max: last, ...(minLabel && { minLabel }), ...(maxLabel && { maxLabel }) };
}

/** How a step is called in a form. */
export const stepCalled = (step: number, words?: string): string =>
  words ? `${step}${SEPARATOR}${words}` : String(step);

function wordsAfter(step: string, label: string): string | null {
  if (label === step) return '';
  return label.startsWith(step + SEPARATOR) && label.length <= step.length + SEPARATOR.length + 60
    ? label.slice(step.length + SEPARATOR.length)
    : null;
}
