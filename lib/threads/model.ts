import { z } from 'zod';
import type { Activity } from '@/lib/formats/format';
import type { OfferState } from '@/lib/offers/model';

export const COMMENT_LIMIT = 4_000;
/** How many comments at the top of a branch one page shows. */
export const PAGE_SIZE = 25;

export const sortings = ['newest', 'oldest', 'agreed', 'disputed'] as const;
export type Sorting = (typeof sortings)[number];

/** The sorting that an address asks for; the newest first where it asks for none that we know. */
export const readSorting = (asked: unknown): Sorting => sortings.find((known) => known === asked) ?? 'newest';

const Text = z.string().trim().min(1, 'text.missing').max(COMMENT_LIMIT, 'text.too-long');
const EmptyAsNull = z
  .literal('')
  .transform(() => null)
  .or(z.uuid().nullable())
  .default(null);

/** What a browser sends to post. `key` is made by the browser: sent twice with the same text, it is one comment. */
export const CommentDraft = z.object({ key: z.uuid(), threadId: z.uuid(), parentId: EmptyAsNull, text: Text });
export type CommentDraft = z.output<typeof CommentDraft>;

export const CommentEdit = z.object({ commentId: z.uuid(), text: Text });
export const CommentWithdrawal = z.object({ commentId: z.uuid() });

/** 1 agrees, -1 disagrees, 0 takes the vote back. Forms send strings. */
export const VoteDraft = z.object({ commentId: z.uuid(), value: z.coerce.number().pipe(z.literal([1, -1, 0])) });

/** A thread and where it stands: all that policies ask about. */
export interface Thread {
  id: string;
  offerFormatId: string;
  subjectId: string;
  format: string;
  state: OfferState;
  opens: readonly Activity[];
  requiredTrust: 'guest' | 'email';
  closesAt: Date;
  head: number;
  commentCount: number;
}

/** What policies ask about one comment. */
export interface CommentFacts {
  id: string;
  threadId: string;
  authorId: string;
  withdrawnAt: Date | null;
  hiddenBy: string | null;
}
