import { LABEL_LIMIT } from '../../model/key';
import { type Loss, type LossReason, shown } from '../loss';
import { readExpression } from './expression';
import type { Form, FormRow } from './form';
import { type ColumnOf, conditionOf, type Target, type Verdict } from './to-condition';
import { unsaid } from './unsaid';

/** What is known while a form is read, row by row. */
export interface Reading {
  form: Form;
  /** The one that is read, and the one that stands in where it says nothing. */
  language: string;
  original: string;
  losses: Loss[];
  /** What was asked so far, by the file's name for it. */
  targets: Map<string, Target>;
  /** The keys of questions and of pages that are taken. */
  keys: Set<string>;
  pageKeys: Set<string>;
}

/** Notes what could not be carried over from this row. */
export function lose(reading: Reading, row: FormRow, loss: { column?: string; what?: string; why: LossReason }): void {
  const what = shown(loss.what ?? (loss.column && row.cells.get(loss.column)) ?? nameIn(row));
  reading.losses.push({ sheet: 'survey', row: row.row, ...loss, what });
}

/** How a row is called where it is spoken of. */
export const nameIn = ({ cells }: FormRow): string => cells.get('name') ?? cells.get('type') ?? '';

/** A row's words in the language that is read, else in what the file has, as unsaid ones. Empty for none. */
export function wordsIn(reading: Pick<Reading, 'language' | 'original'>, row: FormRow, column: string): string {
  const texts = row.texts.get(column);
  const own = texts?.get(reading.language)?.trim();
  if (own) return own;
  return standIn(
    reading,
    (texts?.get(reading.original) ?? texts?.get('') ?? [...(texts?.values() ?? [])][0] ?? '').trim(),
  );
}

/** Words that stand in for what the language that is read does not say; in the original they are all there is. */
export const standIn = ({ language, original }: Pick<Reading, 'language' | 'original'>, words: string): string =>
  language === original ? words : unsaid(words);

/** A row's words as plain text, with `{{key}}` for `${name}`. What is not known yet leaves three dots, and is noted. */
export function textIn(reading: Reading, row: FormRow, column: string): string {
  const plain = withoutMarks(wordsIn(reading, row, column));
  return plain.replace(/\$\{\s*([^{}\s]+)\s*\}/g, (_, name: string) => {
    const target = reading.targets.get(name);
    if (target) return `{{${target.key}}}`;
    lose(reading, row, { column, what: `\${${name}}`, why: 'piping' });
    return '…';
  });
}

/** Signs of HTML, which some forms write into their labels. */
const withoutMarks = (words: string): string =>
  words
    .replace(/<\/?(?:span|b|i|u|br|p|font|div|strong|em|small|big|h[1-6]|sub|sup|a|center|ul|li)\b[^<>]*>/gi, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Label and hint of a row. A label that is too long goes on in the hint; what is too long for both is noted. */
export function wordingOf(reading: Reading, row: FormRow): { label: string; hint?: string } {
  const label = textIn(reading, row, 'label');
  const hint = textIn(reading, row, 'hint');
  if (label === '') lose(reading, row, { column: 'label', why: 'label-missing' });
  const [first, rest] = cut(label || standIn(reading, nameIn(row)));
  const [second, over] = cut([rest, hint].filter(Boolean).join(' '));
  if (over) lose(reading, row, { column: rest ? 'label' : 'hint', what: over, why: 'too-long' });
  return { label: first, ...(second && { hint: second }) };
}

/** At the last space before the limit. */
export function cut(words: string, limit: number = LABEL_LIMIT): [string, string] {
  if (words.length <= limit) return [words, ''];
  const space = words.lastIndexOf(' ', limit);
  const at = space > limit / 2 ? space : limit;
  return [words.slice(0, at).trim(), words.slice(at).trim()];
}

/** What `relevant` of a row says; true where it says nothing, or nothing that can be said, which is noted. */
export function relevanceOf(reading: Reading, row: FormRow): Exclude<Verdict, null> {
  const written = row.cells.get('relevant');
  if (!written) return true;
  const columnOf: ColumnOf = (name) => reading.targets.get(name);
  const expression = readExpression(written);
  const verdict = expression && conditionOf(expression, columnOf);
  if (verdict !== null) return verdict;
  lose(reading, row, { column: 'relevant', why: 'condition' });
  return true;
}
