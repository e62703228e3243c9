import { z } from 'zod';
import { contributionKinds } from '@/lib/moderation/model';

export const FEEDBACK_LIMIT = 2_000;

/** What a municipality says about a contribution, in the order in which that usually comes. */
export const feedbackStatuses = ['noted', 'checked', 'planned', 'partly', 'done', 'declined'] as const;
export type FeedbackStatus = (typeof feedbackStatuses)[number];

/** Forms send CRLF; we keep and count LF. */
export const FeedbackText = z
  .string()
  .overwrite((text) => text.replaceAll('\r\n', '\n').trim())
  .min(1, 'text.missing')
  .max(FEEDBACK_LIMIT, 'text.too-long');

/** What somebody of the municipality sends. */
export const FeedbackDraft = z.object({
  kind: z.enum(contributionKinds),
  contributionId: z.uuid(),
  status: z.enum(feedbackStatuses, 'status.unknown'),
  text: FeedbackText,
});
export type FeedbackDraft = z.output<typeof FeedbackDraft>;
