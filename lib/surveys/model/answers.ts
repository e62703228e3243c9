import { z } from 'zod';
import { TRAP } from './guard';
import type { Fields } from './kind';
import type { Page } from './page';
import { type Answers, walk } from './walk';

/** What a form holds or sends, before it is checked: text, lists of text, nothing; by field. */
export type AnswersDraft = Record<string, unknown>;

/** Nothing of it is known before the survey is asked; so nothing is checked but that it has fields. */
export const AnswersDraft = z.custom<AnswersDraft>(
  (given) => typeof given === 'object' && given !== null && !Array.isArray(given),
);

/**
 * The one schema of a survey's answers, for the browser's form and for the command. Takes what forms send: text, numbers
 * as one writes them in German, empty fields for what was skipped. Gives only what was asked and answered. Problems are
 * codes `answer.…` at the question.
 */
export const answersSchema = (pages: readonly Page[]): z.ZodType<Answers, AnswersDraft> =>
  AnswersDraft.transform((draft, context) => {
    const { answers, problems } = walk(pages, fieldsIn(draft));
    for (const { question, code } of problems) context.addIssue({ code: 'custom', message: code, path: [question] });
    return answers;
  });

/** The fields of a draft by name. */
export const fieldsIn =
  (draft: AnswersDraft): Fields =>
  (name) =>
    Object.hasOwn(draft, name) ? draft[name] : undefined;

/** What a form without scripts sent, by field: a list where a name occurs more than once. Files go another way. */
export function readAnswers(form: Iterable<[name: string, value: unknown]>): AnswersDraft {
  const fields = new Map<string, unknown[]>();
  for (const [name, value] of form) {
    const before = fields.get(name);
    if (before) before.push(value);
    else fields.set(name, [value]);
  }
  return Object.fromEntries([...fields].map(([name, values]) => [name, values.length > 1 ? values : values[0]]));
}

/** A finished form as the commands take it: which survey, what was answered, and what came along. Nothing is checked. */
export function finishedForm(formatId: unknown, answers: AnswersDraft): AnswersDraft {
  const { code, stamp, work, [TRAP]: trap } = answers;
  return { formatId, answers, code, stamp, work, [TRAP]: trap };
}
