import { z } from 'zod';
import { type FeedbackStatus, feedbackStatuses } from '@/lib/feedback/model';
import { Day, dayInWords } from './day';
import { CATEGORY_LIMIT, Category } from './settings';

/** Whether the municipality said something about it, or what it said last. */
export const answerStates = ['open', 'answered', ...feedbackStatuses] as const;
export type AnswerState = (typeof answerStates)[number];

/** Which annotations of a map somebody wants to see. Map, list and numbers obey the same. */
export interface Choice {
  /** Of these categories; none named: of all. */
  categories: readonly string[];
  state: AnswerState | null;
  /** Posted on these days or between them (day.ts). */
  since: number | null;
  until: number | null;
  /** So many people support it, or more. */
  support: number;
}

export const everything: Choice = { categories: [], state: null, since: null, until: null, support: 0 };

/** What a choice asks about one annotation. */
export interface ChosenBy {
  category: string;
  status: FeedbackStatus | null;
  day: number;
  support: number;
}

export const isChosen = (choice: Choice, { category, status, day, support }: ChosenBy): boolean =>
  (choice.categories.length === 0 || choice.categories.includes(category)) &&
  isInState(choice.state, status) &&
  day >= (choice.since ?? 0) &&
  day <= (choice.until ?? Number.POSITIVE_INFINITY) &&
  support >= choice.support;

export const isInState = (state: AnswerState | null, status: FeedbackStatus | null): boolean =>
  state === null || (state === 'open' ? status === null : state === 'answered' ? status !== null : status === state);

/** More supporters than this nobody asks for. */
export const SUPPORT_LIMIT = 10_000;

/** The parts of a choice as an address says them. A form sends an empty text for what nobody filled in. */
export const choiceFields = {
  categories: z
    .string()
    .transform((list) => [...new Set(list.split(',').filter(Boolean))].sort())
    .pipe(z.array(Category.shape.key).max(CATEGORY_LIMIT))
    .default([]),
  state: orNone(z.enum(answerStates)),
  since: orNone(Day),
  until: orNone(Day),
  support: z.preprocess((sent) => sent || 0, z.coerce.number().int().min(0).max(SUPPORT_LIMIT)).default(0),
};

/** Only the parts of a choice, of a wish that has others, too. */
export const choiceIn = ({ categories, state, since, until, support }: Choice): Choice => ({
  ...{ categories, state, since, until, support },
});

/** A choice as the part of an address that `choiceFields` reads; empty for everything. The same for the same choice. */
export const choiceInWords = ({ categories, state, since, until, support }: Choice): string =>
  [
    categories.length > 0 && `categories=${categories.toSorted().join(',')}`,
    state && `state=${state}`,
    since !== null && `since=${dayInWords(since)}`,
    until !== null && `until=${dayInWords(until)}`,
    support > 0 && `support=${support}`,
  ]
    .filter(Boolean)
    .join('&');

function orNone<S extends z.ZodType>(schema: S) {
  return z.preprocess((sent) => (sent === '' || sent === undefined ? null : sent), schema.nullable()).default(null);
}
