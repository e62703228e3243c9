export const REASON_LIMIT = 1_000;

/** What can be moderated. The words are also the first part of the events: `comment.hidden`. */
export const contributionKinds = ['comment', 'annotation'] as const;
export type ContributionKind = (typeof contributionKinds)[number];

/** What policies ask about a contribution. */
export interface ContributionFacts {
  kind: ContributionKind;
  id: string;
  threadId: string;
  authorId: string;
  withdrawnAt: Date | null;
  hiddenBy: string | null;
  /** The decision that covers it with a warning. */
  coveredBy: string | null;
  /** What it was merged into, which is why it is hidden. */
  mergedInto: string | null;
}

/** What was decided about a contribution. */
export type Outcome =
  | ('hidden' | 'restored' | 'kept' | 'moot' | 'reopened' | 'refused')
  | ('covered' | 'asked' | 'proposed' | 'shortened' | 'merged');
