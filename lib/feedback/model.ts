import { z } from 'zod';

export const FEEDBACK_LIMIT = 2_000;

/** What a municipality says about a contribution, in the order in which that usually comes. */
export const feedbackStatuses = ['noted', 'checked', 'planned', 'done', 'declined'] as const;
export type FeedbackStatus = (typeof feedbackStatuses)[number];

/** What somebody of the municipality sends. Forms send CRLF; we keep and count LF. */
export const FeedbackDraft = z.object({
  annotationId: z.uuid(),
  status: z.enum(feedbackStatuses, 'status.unknown'),
  text: z
    .string()
    .overwrite((text) => text.replaceAll('\r\n', '\n').trim())
    .min(1, 'text.missing')
    .max(FEEDBACK_LIMIT, 'text.too-long'),
});
export type FeedbackDraft = z.output<typeof FeedbackDraft>;
