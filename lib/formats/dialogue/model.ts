import { z } from 'zod';

export const QUESTION_LIMIT = 300;
export const BACKGROUND_LIMIT = 5_000;

/** What an editor decides about a dialogue: the question it asks, and what one should know before answering. */
export const DialogueSettings = z.object({
  question: z.string().trim().min(1, 'question.missing').max(QUESTION_LIMIT, 'question.too-long'),
  background: z.string().trim().max(BACKGROUND_LIMIT, 'background.too-long').default(''),
});
export type DialogueSettings = z.output<typeof DialogueSettings>;
