import type { Check } from './check';
import { entryFor, isEmpty } from './word-list';
import { writtenWords } from './written-words';

/** Words of the town's own list, in whatever form, and disguised. */
export const words: Check = (text, { words: list }) => {
  if (isEmpty(list)) return null;
  const found = writtenWords(text).flatMap((written) => {
    const entry = entryFor(list, written);
    return entry === null ? [] : [{ ...written, entry }];
  });
  const [first] = found.sort((a, b) => a.start - b.start || Number(a.isDisguised) - Number(b.isDisguised));
  if (!first) return null;
  const code = first.isDisguised ? 'words-disguised' : 'words';
  return { check: 'words', code, facts: { word: first.entry }, at: [first.start, first.end] };
};
