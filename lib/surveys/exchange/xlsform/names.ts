import { Key } from '../../model/key';
import { keyFrom } from '../../model/notation';

/** Between a question and its part in one name; our keys have no such sign. */
export const JOINT = '__';

/** The names that the introduction, the thanks, and the words at the head of a page have in a file of ours. */
export const INTRO = `survey${JOINT}intro`;
export const THANKS = `survey${JOINT}thanks`;
export const headOf = (page: string): string => `${page}${JOINT}text`;

/** A key as a form's name, which may not begin with a digit. */
export const nameOf = (key: string): string => (/^\d/.test(key) ? `_${key}` : key);

/** A part of a question, `matrix:row`, as one name. */
export const nameOfColumn = (column: string): string => {
  const [question = '', part] = column.split(':');
  return part === undefined ? nameOf(question) : `${nameOf(question)}${JOINT}${part}`;
};

/** A form's name as a key that is not taken yet, and takes it. Our own names come back as the keys they were. */
export function keyOf(name: string, taken: Set<string>): string {
  const own = name.replace(/^_(?=\d)/, '');
  const key = Key.safeParse(own).success && !taken.has(own) ? own : keyFrom(own, taken);
  taken.add(key);
  return key;
}

/** The same for all parts of one question at once. */
export function keysOf(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => keyOf(name, taken));
}
