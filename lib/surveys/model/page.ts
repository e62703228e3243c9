import { z } from 'zod';
import { Condition } from './condition';
import { Key, LABEL_LIMIT } from './key';
import { Question } from './questions';

/** Introduction, thanks and the words at the head of a page, in characters of plain text. */
export const PROSE_LIMIT = 2_000;

/** Where a jump leads that ends the survey; no key of a page can be that. */
export const END = '*end';

export const Prose = z.string().trim().max(PROSE_LIMIT);

export const Page = z.object({
  id: Key,
  title: z.string().trim().max(LABEL_LIMIT).optional(),
  text: Prose.optional(),
  /** Shown only where this is fulfilled. */
  showIf: Condition.optional(),
  questions: z.array(Question),
  /** Where it goes on after this page: the first whose condition is fulfilled; otherwise to the next page. */
  jumps: z
    .array(z.object({ when: Condition.optional(), to: z.union([Key, z.literal(END)]) }))
    .max(20)
    .optional(),
});
export type Page = z.output<typeof Page>;

/** All questions, in the order of the pages. */
export const questionsOf = (pages: readonly Page[]): Question[] => pages.flatMap((page) => page.questions);
