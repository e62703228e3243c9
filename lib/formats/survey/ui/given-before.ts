import { type AnswersDraft, readAnswers } from '@/lib/surveys/model/answers';
import { isAnswer } from '../model/settings';

/** What was typed into the form before it was refused or led on, if anything. */
export interface Typed {
  typed: [name: string, value: string][] | null;
}

/** The answers among all that a form holds. */
export const answersOnly = (draft: AnswersDraft): AnswersDraft =>
  Object.fromEntries(Object.entries(draft).filter(([name]) => isAnswer(name)));

/** The answers among the fields of a form that was sent before. */
export function answersIn(fields: [name: string, value: string][]): AnswersDraft {
  const form = new FormData();
  for (const [name, value] of fields) if (isAnswer(name)) form.append(name, value);
  return readAnswers(form);
}
