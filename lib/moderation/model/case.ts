import type { NetiquetteRule } from '@/lib/netiquette/model';
import type { ContributionKind, Outcome } from '../model';
import type { CaseNotice } from '../queries/cases';
import type { CaseFinding } from '../queries/findings';
import type { Claim, Matter, Urgency } from './queue';
import type { Request } from './request';

/** How many contributions before and after it one sees of a thread, and how many earlier decisions. */
export const AROUND = 3;
export const PRECEDENTS = 5;
/** So long the author's name stays to be seen by who had it shown, in minutes. */
export const REVEALED_MINUTES = 15;

/** Something that was said near a contribution; without who said it, but for whether it was the same person. */
export interface Neighbour {
  id: string;
  /** `answered`: the contribution answers it. */
  place: 'answered' | 'before' | 'self' | 'after';
  text: string;
  postedAt: Date;
  isSameAuthor: boolean;
}

/** What is known of an author from before, in numbers. */
export interface AuthorHistory {
  contributions: number;
  hidden: number;
  reported: number;
}

/** What was decided about something else that was reported under the same rule, or hidden under it. */
export interface Precedent {
  id: string;
  outcome: 'hidden' | 'kept';
  rule: number;
  text: string;
  reason: string;
  decidedAt: Date;
}

/** An objection as who decides about it reads it: not who made it. */
export interface OpenObjection {
  id: string;
  party: 'author' | 'reporter';
  text: string;
  receivedAt: Date;
}

/** The decision that is objected to. */
export interface ObjectedDecision {
  outcome: Outcome;
  rule: number | null;
  reason: string;
  decidedAt: Date;
  isOwn: boolean;
}

/** A case as its page shows it. */
export interface CaseView {
  id: string;
  /** Null where it waits for nothing any more. */
  matter: Matter | null;
  urgency: Urgency | null;
  dueAt: Date | null;
  since: Date;
  people: number;
  kind: ContributionKind;
  contributionId: string;
  text: string;
  /** Where an entry of a map is, in words; null for comments and where nobody said. */
  placeInWords: string | null;
  postedAt: Date;
  isEdited: boolean;
  /** `refused`: it was reviewed first and is not published. */
  gone: null | 'hidden' | 'withdrawn' | 'refused';
  /** Whether it stands behind a warning. */
  isCovered: boolean;
  offer: string;
  format: string;
  href: string;
  claim: Claim;
  /** Who wrote it, once somebody had that shown. */
  author: string | null;
  history: AuthorHistory;
  notices: CaseNotice[];
  /** What machines saw in it since it is under question. */
  findings: CaseFinding[];
  objections: OpenObjection[];
  objected: ObjectedDecision | null;
  /** What its author is asked for now; null where that is nothing. */
  request: Request | null;
  neighbours: Neighbour[];
  precedents: Precedent[];
  rules: NetiquetteRule[];
}
