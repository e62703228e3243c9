import { z } from 'zod';
import { describesPictures } from '@/lib/markup/model/pictures';

/** Where a matter stands after people were asked, in the order in which that comes. */
export const resultStages = ['evaluating', 'decided', 'underway', 'done', 'dropped'] as const;
export type ResultStage = (typeof resultStages)[number];

export const RESULT_LIMIT = 20_000;
const WORDS_LIMIT = 200;

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
