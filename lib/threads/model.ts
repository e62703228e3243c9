import type { Activity } from '@/lib/formats/format';
import type { RequiredTrust } from '@/lib/identity/model/trust';
import type { OfferState } from '@/lib/offers/model';
import type { Opening } from '@/lib/offers/model/hours';
import type { Writers } from '@/lib/offers/model/writers';

export const COMMENT_LIMIT = 4_000;
/** How many comments at the top of a branch one page shows. */
export const PAGE_SIZE = 25;

/** How many comments the page with all of them shows at most, before it leads on to a next one. */
export const EVERYTHING_LIMIT = 2_000;

export const sortings = ['newest', 'oldest', 'agreed', 'disputed'] as const;
export type Sorting = (typeof sortings)[number];

/** The sorting that an address asks for; the newest first where it asks for none that we know. */
export const readSorting = (asked: unknown): Sorting => sortings.find((known) => known === asked) ?? 'newest';

/** A thread and where it stands: all that policies ask about. */
export interface Thread {
  id: string;
  offerFormatId: string;
  subjectId: string;
  format: string;
  state: OfferState;
  opens: readonly Activity[];
  requiredTrust: RequiredTrust;
  residentsOnly: boolean;
  /** What residents contribute is seen by a moderator before it is published. */
  reviewsFirst: boolean;
  /** By an emergency stop: nobody contributes until it is lifted. */
  isStopped: boolean;
  /** So many seconds are between two contributions of one person; 0: no more than everybody's pace. */
  slowSeconds: number;
  /** Whether one may write at this time of the week; and when one may again, where it has hours. */
  isWithinHours: boolean;
  opensAgain: Opening | null;
  /** Who may write, and the ids of who was asked to where only those may. */
  writers: Writers;
  invited: readonly string[];
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
