import { LABEL_LIMIT } from '../../model/key';

/*
 * A form is read and written once in each language, and then laid side by side. Words that the language does not say
 * itself stand in those of the original meanwhile, since a question needs some; this mark tells them. It is of those
 * that Unicode gives to nobody, and no text of a form has it.
 */
const MARK = '\uE000';

/** These words as ones that the language does not say. Whatever long words are cut into, each part has the mark. */
export const unsaid = (words: string): string =>
  words === '' ? '' : words.length > LABEL_LIMIT / 2 ? words.replace(/(?= )|$/g, MARK) : words + MARK;

/** Whether words are the language's own. */
export const isSaid = (words: string): boolean => !words.includes(MARK);
