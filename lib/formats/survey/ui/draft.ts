import { kept } from '@/components/live/kept';
import type { AnswersDraft } from '@/lib/surveys/model/answers';

/** What was filled in and not sent yet stays in this browser, until it is sent or thrown away. */
export const keepDraft = (name: string, answers: AnswersDraft): void =>
  isBlank(answers) ? forgetDraft(name) : kept.write(keyOf(name), answers);

export const keptDraft = (name: string): AnswersDraft | null => kept.read<AnswersDraft | null>(keyOf(name), null);

export const forgetDraft = (name: string): void => kept.remove(keyOf(name));

export const isBlank = (answers: AnswersDraft): boolean => Object.values(answers).every(isNothing);

export const isNothing = (answer: unknown): boolean =>
  answer === undefined || answer === null || answer === false || answer.valueOf() === '' || isEmptyList(answer);

const isEmptyList = (answer: unknown) => Array.isArray(answer) && answer.length === 0;
const keyOf = (name: string) => `draft:survey:${name}`;
