import type { ContributionKind } from '@/lib/moderation/model';

/** A contribution as anybody may read it, with what was answered: built field by field, with a pseudonym and no member's id. */
export interface PublicContribution {
  kind: ContributionKind;
  id: string;
  /** The format's title in its offer. */
  part: string;
  number: number;
  /** The number of the comment that this one answers, and that of the entry below which it stands. */
  answersTo: number | null;
  onEntry: number | null;
  /** The entry's id, to bring together what belongs together. */
  entryId: string | null;
  category: string | null;
  text: string;
  /** The rule of the warning that covers it; null where none does. */
  warning: number | null;
  place: string | null;
  lon: number | null;
  lat: number | null;
  /** ISO 8601, UTC. */
  posted: string;
  edited: string | null;
  author: string;
  official: boolean;
  agrees: number | null;
  disagrees: number | null;
  support: number | null;
  status: string | null;
  answer: string | null;
  answered: string | null;
  answeredBy: string | null;
  themes: readonly string[];
  /** The path at which it is read. */
  path: string;
}
