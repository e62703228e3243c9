import { OPTIONS_LIMIT, OTHER } from '../../model/choosing';
import type { Option } from '../../model/kind';
import type { FormRow } from './form';
import { keysOf } from './names';
import { cut, lose, type Reading, standIn, textIn } from './reading';
import { OTHER_CHOICE, type Target } from './to-condition';

/** A choice as an option of ours, with what it was called. */
export type Choice = Option & { was: string };

/** Words for a choice of one's own where a form says only `or_other`. */
export const OTHER_WORDS = 'Anderes';

/**
 * What can be chosen of a list, each name once; null where the list is not there, has less than two choices or more
 * than a survey takes. What is missing is noted at the row that asks.
 */
export function choicesOf(reading: Reading, row: FormRow, list: string): Choice[] | null {
  const rows = reading.form.choices.get(list) ?? [];
  // Longer than twice what a survey takes is too long, whatever stands in it twice.
  if (rows.length > 2 * OPTIONS_LIMIT) return nothing(reading, row, { what: list, why: 'choices-too-many' });
  const named = rows.filter(({ cells, texts }) => cells.has('name') || texts.has('label'));
  const different = [
    ...new Map(named.toReversed().map((choice) => [nameOfChoice(reading, choice), choice])).values(),
  ].toReversed();
  if (different.length < named.length) lose(reading, row, { what: list, why: 'choice-twice' });
  if (different.length < 2) return nothing(reading, row, { what: list, why: 'choices-missing' });
  if (different.length > OPTIONS_LIMIT) return nothing(reading, row, { what: list, why: 'choices-too-many' });
  const names = different.map((choice) => nameOfChoice(reading, choice));
  const keys = keysOf(names);
  return different.map((choice, index) => ({
    id: keys[index] ?? '',
    was: names[index] ?? '',
    label: labelOf(reading, choice),
  }));
}

/** What conditions may name of these. */
export const targetOptions = (choices: readonly Choice[], hasOther: boolean): Target['options'] =>
  hasOther && !choices.some(({ was }) => was === OTHER_CHOICE)
    ? [...choices, { id: OTHER, was: OTHER_CHOICE }]
    : choices;

const nameOfChoice = (reading: Reading, { cells, ...row }: FormRow): string =>
  cells.get('name') ?? textIn({ ...reading, language: reading.original, losses: [] }, { cells, ...row }, 'label');

/** Losses of a list's wordings are noted once, not with each question that uses it. */
function labelOf(reading: Reading, choice: FormRow): string {
  const [label] = cut(textIn({ ...reading, losses: [] }, choice, 'label'));
  return label || standIn(reading, choice.cells.get('name') ?? '');
}

function nothing(reading: Reading, row: FormRow, loss: Parameters<typeof lose>[2]): null {
  lose(reading, row, loss);
  return null;
}
