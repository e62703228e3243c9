import { z } from 'zod';
import { type CheckName, checkNames } from './check';
import { entriesOf, MOST_WORDS, wordProblem } from './word-entry';

/** Whether what a check sees is shown to the moderators. */
export const choices = ['off', 'flag'] as const;
export type Choice = (typeof choices)[number];
export type Choices = Partial<Record<CheckName, Choice>>;

/** Where a town chose nothing. The measurement in docs/moderation.md says why. */
export const usualChoices: Record<CheckName, Choice> = {
  words: 'flag',
  links: 'flag',
  contact: 'flag',
  duplicate: 'flag',
  shouting: 'flag',
  flood: 'flag',
  first: 'off',
  language: 'off',
};

/** Which checks are at work. */
export const atWork = (chosen: Choices): CheckName[] =>
  checkNames.filter((name) => (chosen[name] ?? usualChoices[name]) === 'flag');

const words = z
  .string()
  .max(MOST_WORDS * 60, 'checks.too-many-words')
  .transform((typed, context) => {
    const entries = entriesOf(typed);
    const wrong = entries.find((entry) => wordProblem(entry) !== null);
    const problem = entries.length > MOST_WORDS ? 'checks.too-many-words' : wrong && wordProblem(wrong);
    if (problem) context.addIssue({ code: 'custom', message: problem });
    return entries;
  });

/** A box that is not ticked is not sent. */
const ticked = z
  .literal('flag')
  .optional()
  .transform((sent): Choice => sent ?? 'off');

/** The form: a box for each check by its name, and the words, one a line. */
export const CheckSettingsDraft = z
  .object(Object.fromEntries(checkNames.map((name) => [name, ticked])) as Record<CheckName, typeof ticked>)
  .extend({ list: words });
