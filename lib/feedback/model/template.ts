import { z } from 'zod';
import { wholeLanguages } from '@/lib/languages/model';
import { type FeedbackStatus, FeedbackText, feedbackStatuses } from '../model';

/** How many templates a town keeps: more than anybody looks through. */
export const TEMPLATE_LIMIT = 100;
export const TEMPLATE_NAME_LIMIT = 80;

/** A template as a form sends it; without an id it is a new one. */
export const TemplateDraft = z.object({
  id: z
    .literal('')
    .transform(() => null)
    .or(z.uuid().nullable())
    .default(null),
  language: z.enum(wholeLanguages),
  status: z.enum(feedbackStatuses, 'status.unknown'),
  name: z.string().trim().min(1, 'template.name-missing').max(TEMPLATE_NAME_LIMIT, 'template.name-too-long'),
  text: FeedbackText,
});
export type TemplateDraft = z.output<typeof TemplateDraft>;

export const TemplateId = z.object({ id: z.uuid() });

/** A text to answer with, and what it is chosen by. */
export interface FeedbackTemplate {
  id: string;
  language: string;
  status: FeedbackStatus;
  name: string;
  text: string;
}
