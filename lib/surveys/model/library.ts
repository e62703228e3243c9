import { z } from 'zod';
import { Key, Label } from './key';
import { QUESTIONS_LIMIT } from './limits';
import { keyFrom } from './notation';
import { type Page, questionsOf } from './page';
import { Question } from './questions';

/** How many questions of its own a town's library has at most. */
export const LIBRARY_LIMIT = 200;

/** A question that a town asks in many surveys. */
export interface LibraryQuestion {
  key: string;
  question: Question;
  /** Given by the platform, and not changed by the town. */
  isPlatforms: boolean;
  /** When the town kept or changed it; null for the platform's. */
  changedAt: Date | null;
}

export const LibraryKey = z.object({ key: Key });
export const LibraryRename = z.object({ key: Key, label: Label });
export const LibraryAddition = z.object({ question: Question });

/** The fewest people that a shown result may rest on, as a town may set it. */
export const THRESHOLD = { min: 1, max: 50 };
export const ThresholdWish = z.object({
  threshold: z.coerce
    .number('threshold.out-of-bounds')
    .int('threshold.out-of-bounds')
    .min(THRESHOLD.min, 'threshold.out-of-bounds')
    .max(THRESHOLD.max, 'threshold.out-of-bounds'),
});

/** A question as the library keeps it: on what it was asked before, no other survey can depend. */
export function keptQuestion(question: Question): Question {
  const { showIf: _, ...kept } = question;
  return kept as Question;
}

/**
 * The questions with keys that none of a survey has yet. Their options keep theirs, and where it is free the question
 * its own, so that answers can be compared from one survey to the next.
 */
export function withFreshKeys(questions: readonly Question[], used: Iterable<string>): Question[] {
  const taken = new Set(used);
  return questions.map((question) => {
    const id = keyFrom(question.id, taken);
    taken.add(id);
    return { ...question, id };
  });
}

/** The pages with these questions at the end of one of them; of the last, where there is none of that key. As many as fit. */
export function withQuestions(pages: readonly Page[], page: string, questions: readonly Question[]): Page[] {
  const there = questionsOf(pages);
  const fresh = withFreshKeys(
    questions,
    there.map(({ id }) => id),
  ).slice(0, Math.max(0, QUESTIONS_LIMIT - there.length));
  const target = pages.some(({ id }) => id === page) ? page : pages.at(-1)?.id;
  return pages.map((one) => (one.id === target ? { ...one, questions: [...one.questions, ...fresh] } : one));
}
