import { kept } from '@/components/live/kept';
import type { AnswersDraft } from '@/lib/surveys/model/answers';

/** What was filled in and not sent yet stays in this browser, until it is sent or thrown away. */
export const keepDraft = (name: string, answers: AnswersDraft): void =>
  isBlank(answers) ? forgetDraft(name) : kept.write(keyOf(name), answers);

export const keptDraft = (name: string): AnswersDraft | null => kept.read<AnswersDraft | null>(keyOf(name), null);

export const forgetDraft = (name: string): void => kept.remove(keyOf(name));

/**
 * Takes the draft along to the next page of this tab, where one is somebody else: on the way to signing in. Nobody who
 * comes to this browser later finds it.
 */
export const carryDraft = (answers: AnswersDraft): void => sessionStorage.setItem(CARRIED, JSON.stringify(answers));

/** What was taken along, once. */
export function carriedDraft(): AnswersDraft | null {
  try {
    const carried = sessionStorage.getItem(CARRIED);
    sessionStorage.removeItem(CARRIED);
    return carried === null ? null : JSON.parse(carried);
  } catch {
    // A browser that keeps nothing brings nothing back.
    return null;
  }
}

const CARRIED = 'draft:survey';

export const isBlank = (answers: AnswersDraft): boolean => Object.values(answers).every(isNothing);

export const isNothing = (answer: unknown): boolean =>
  answer === undefined || answer === null || answer === false || answer.valueOf() === '' || isEmptyList(answer);

const isEmptyList = (answer: unknown) => Array.isArray(answer) && answer.length === 0;
const keyOf = (name: string) => `draft:survey:${name}`;
