import type { Value } from './condition';
import type { Column } from './kind';

/** Where words of an earlier answer stand in a text: `{{way}}`, or of a part of a question `{{matrix:row}}`. */
const PLACE = /\{\{\s*([a-z0-9*:-]{1,130})\s*\}\}/g;

/** The columns whose answers a text repeats. */
export const pipedIn = (text: string): string[] => [...text.matchAll(PLACE)].map(([, key]) => key as string);

/**
 * A text with the words of earlier answers. In: each column's value where there is one. What was not answered leaves
 * three dots.
 */
export const withAnswers = (
  text: string,
  answerOf: (key: string) => { column: Column; value: Value } | undefined,
): string =>
  text.replace(PLACE, (_, key: string) => {
    const found = answerOf(key);
    return found ? wordsOf(found.column, found.value) : '…';
  });

/** What an answer says, in the words of its options; of places, how many there are. */
export function wordsOf({ options, holds }: Column, value: Value): string {
  if (holds === 'places') return String([value].flat().length);
  const labelOf = (id: string) => options.find((option) => option.id === id)?.label ?? id;
  return [value]
    .flat()
    .map((one) => labelOf(String(one)))
    .join(', ');
}
