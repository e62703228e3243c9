import { z } from 'zod';

export const REASON_LIMIT = 1_000;

/** What can be moderated. The words are also the first part of the events: `comment.hidden`. */
export const contributionKinds = ['comment', 'annotation'] as const;
export type ContributionKind = (typeof contributionKinds)[number];

const Reason = z.string().trim().min(1, 'reason.missing').max(REASON_LIMIT, 'reason.too-long');
const Contribution = { kind: z.enum(contributionKinds), contributionId: z.uuid() };

/** `rule` is the number of a rule of the tenant's netiquette. Forms send it as a string. */
export const Hiding = z.object({ ...Contribution, rule: z.coerce.number().int().min(1), reason: Reason });
export const Restoring = z.object({ ...Contribution, reason: Reason });

/** What policies ask about a contribution. */
export interface ContributionFacts {
  kind: ContributionKind;
  id: string;
  threadId: string;
  authorId: string;
  withdrawnAt: Date | null;
  hiddenBy: string | null;
}
