import { z } from 'zod';
import type { FeedbackStatus } from '@/lib/feedback/model';
import { describesPictures } from '@/lib/markup/model/pictures';
import type { ContributionKind } from '@/lib/moderation/model';

/** Where a matter stands after people were asked, in the order in which that comes. */
export const resultStages = ['evaluating', 'decided', 'underway', 'done', 'dropped'] as const;
export type ResultStage = (typeof resultStages)[number];

export const RESULT_LIMIT = 20_000;
const WORDS_LIMIT = 200;
const STEP_LIMIT = 1_000;

const Text = (limit: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll('\r\n', '\n').trim())
    .max(limit, 'text.too-long');

/** What an editor writes about what became of an offer. Empty fields are none. */
export const ResultDraft = z.object({
  offerId: z.uuid(),
  said: Text(RESULT_LIMIT).refine(describesPictures, 'picture.no-alt'),
  decision: Text(RESULT_LIMIT).refine(describesPictures, 'picture.no-alt'),
  decidedBy: Text(WORDS_LIMIT),
  decidedOn: z
    .literal('')
    .transform(() => null)
    .or(z.iso.date('date.invalid')),
  paper: z.literal('').or(z.string().regex(/^https:\/\/\S+$/, 'document.bad-address')),
  stage: z.enum(resultStages, 'stage.unknown'),
});
export type ResultDraft = z.output<typeof ResultDraft>;

/** What became of an offer, as its page shows it. `publishedAt` is null while only editors see it. */
export interface ResultView extends Omit<ResultDraft, 'offerId'> {
  publishedAt: Date | null;
  changedAt: Date;
}

/** How much was said, counted over what everybody can read, and over answers to surveys. */
export interface ResultFigures {
  people: number;
  comments: number;
  annotations: number;
  responses: number;
  votes: number;
}

/** A step on the way from the decision until it is built. */
export const StepDraft = z.object({
  offerId: z.uuid(),
  day: z.iso.date('date.invalid'),
  title: Text(WORDS_LIMIT).min(1, 'title.missing'),
  text: Text(STEP_LIMIT).default(''),
  /** Whether everybody who took part is told. */
  tell: z.literal('yes').optional(),
});

export const StepWish = z.object({ stepId: z.uuid() });

/** Steps of one offer, at most. */
export const STEPS_OF_RESULT = 60;

/** A step of a timeline. `kind`: planned when the offer was made, the decision, or what was told since. */
export interface TimelineStep {
  id: string | null;
  kind: 'planned' | 'decision' | 'told';
  /** `2027-02-01` */
  day: string;
  title: string;
  text: string;
}

/** What the municipality answered a contribution last. */
export interface OfficialAnswer {
  kind: ContributionKind;
  id: string;
  /** The contribution's own words; empty where a warning covers them. */
  about: string;
  status: FeedbackStatus;
  text: string;
  by: string;
  at: string;
  href: string;
}
