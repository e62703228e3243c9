import { z } from 'zod';
import { Opening, unless } from './fields';

/** Nothing is planned for later than that. */
export const PLAN_LIMIT_DAYS = 366;

/** A wish to have a draft published: at a moment, or as soon as it may be. */
export const PublicationPlan = z.object({ offerId: z.uuid(), publishAt: unless(Opening) });

/** A wish to end a plan, with a word to who made it. */
export const PlanEnding = z.object({
  offerId: z.uuid(),
  note: z
    .string()
    .overwrite((text) => text.replaceAll('\r\n', '\n').trim())
    .max(500, 'text.too-long')
    .default(''),
});

/** That a draft is to be published, as its editors see it. */
export interface Plan {
  publishAt: Date;
  plannedAt: Date;
  plannedBy: Person | null;
  approvedBy: Person | null;
  approvedAt: Date | null;
  /** Whether the draft is another one than was agreed on. */
  isChanged: boolean;
  /** The code of why it was not published when its time had come. */
  obstacle: string | null;
}

interface Person {
  id: string;
  name: string;
}

/** What policies ask about a plan. */
export interface PlanFacts {
  plannedBy: string | null;
  isApproved: boolean;
  isChanged: boolean;
}
