import { kept } from '@/components/live/kept';
import type { AnswersDraft } from '@/lib/surveys/model/answers';

/** What was filled in and not sent yet stays in this browser, until it is sent or thrown away. */
export const keepDraft = (name: string, answers: AnswersDraft): void =>
  isBlank(answers) ? forgetDraft(name) : kept.write(keyOf(name), answers);

export const keptDraft = (name: string): AnswersDraft | null => kept.read<AnswersDraft | null>(keyOf(name), null);

export function forgetDraft(name: string): void {
  kept.remove(keyOf(name));
  kept.remove(sentOf(name));
}

/** Notes that the server keeps this draft too. */
export const noteSent = (name: string, answers: AnswersDraft): void => kept.write(sentOf(name), written(answers));

/** Whether this browser keeps what the server does not know of yet. */
export const isUnsent = (name: string, answers: AnswersDraft): boolean =>
  kept.read(sentOf(name), '') !== written(answers);

/** What there is of a draft, the same however it came about. */
export const filledOf = (answers: AnswersDraft): AnswersDraft =>
  Object.fromEntries(
    Object.entries(answers)
      .filter(([, value]) => !isNothing(value))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

const written = (answers: AnswersDraft): string => JSON.stringify(filledOf(answers));

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
const sentOf = (name: string) => `draft:survey:${name}:sent`;
