import { z } from 'zod';
import type { ContributionKind } from '@/lib/moderation/model';
import { Hiding } from '@/lib/moderation/model/decision';

/** What its author sees of a contribution that waits for review. */
export interface HeldView {
  id: string;
  /** The comment it answers; null for what answers none. */
  parentId: string | null;
  text: string;
  /** ISO 8601. */
  sentAt: string;
  /** It waits since many new accounts wrote at once, where else nothing is reviewed. */
  isOfWave: boolean;
}

/** What policies ask about a contribution that waits for review. */
export interface HeldFacts {
  id: string;
  kind: ContributionKind;
  threadId: string;
  authorId: string;
  state: 'waiting' | 'publishing' | 'refused';
}

export const HeldWish = z.object({ heldId: z.uuid() });

/** Under which rule it is not published, and why: the author reads both. */
export const HeldRefusal = HeldWish.extend(Hiding.pick({ rule: true, reason: true }).shape);
