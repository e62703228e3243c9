import { z } from 'zod';
import type { Outcome } from '../model';

export const OBJECTION_LIMIT = 2_000;

const text = z.string().trim().min(1, 'objection.text-missing').max(OBJECTION_LIMIT, 'objection.text-too-long');

/** What an author says against what was decided about their contribution. */
export const AuthorObjection = z.object({ decisionId: z.uuid(), text });
/** What somebody who reported a contribution says, since it stays. */
export const ReporterObjection = z.object({ noticeId: z.uuid(), text });

export const DecisionMention = z.object({ id: z.uuid() });

/** An objection as who made it reads it. */
export interface ObjectionView {
  text: string;
  receivedAt: Date;
  outcome: 'upheld' | 'rejected' | null;
  reason: string | null;
  decidedAt: Date | null;
}

/** Who objects to what, as policies ask about it. */
export interface Objectable {
  party: 'author' | 'reporter';
  outcome: Outcome | null;
  /** Whether it is still the last word about the contribution. */
  isInForce: boolean;
  /** Whether six months have not passed yet. */
  isInTime: boolean;
  hasObjected: boolean;
}
