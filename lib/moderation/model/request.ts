import { z } from 'zod';
import { COMMENT_LIMIT } from '@/lib/threads/model';
import { Hiding } from './decision';

/** So long the author has to change something, in days; then the case waits again. */
export const REQUEST_DAYS = 7;

export const Asking = Hiding;
export const Proposing = Hiding.extend({
  text: z.string().trim().min(1, 'text.missing').max(COMMENT_LIMIT, 'text.too-long'),
});
/** What an author says to a proposal. */
export const ProposalAnswer = z.object({
  decisionId: z.uuid(),
  answer: z.enum(['agreed', 'refused'], 'proposal.answer-missing'),
});

/** What an author is asked for. */
export interface Request {
  /** The shorter text that is proposed; null where they are asked to find one. */
  text: string | null;
  rule: number;
  reason: string;
  dueAt: Date;
  answer: 'agreed' | 'refused' | null;
}

/** The page with all that can be done about a contribution. */
export const measuresAddress = (tenantSlug: string, kind: unknown, contributionId: unknown): string =>
  `/${tenantSlug}/moderation/measures?${new URLSearchParams({ kind: String(kind), contributionId: String(contributionId) })}`;

/** What policies ask about a proposal. */
export interface ProposalFacts {
  /** It is the last decision about the contribution. */
  isInForce: boolean;
  answer: Request['answer'];
  /** The contribution was edited or withdrawn since. */
  isChanged: boolean;
  /** An objection waits. */
  isObjected: boolean;
}

/** Where something was left out. */
const MARK = /\[(?:…|\.\.\.)\]/g;
/** Words whole, everything else sign by sign. */
const PIECES = /[\p{L}\p{N}\p{M}]+|\S/gu;

const piecesOf = (text: string): string[] => text.match(PIECES) ?? [];

/**
 * Whether a text comes from another only by leaving out words and signs, with `[…]` where that was; so that nobody has
 * said what they did not.
 */
export function isShortening(original: string, proposed: string): boolean {
  const left = piecesOf(proposed.replace(MARK, ' '));
  const before = piecesOf(original.replace(MARK, ' '));
  let found = 0;
  for (const piece of before) if (piece === left[found]) found += 1;
  return left.length > 0 && found === left.length && left.length < before.length;
}
