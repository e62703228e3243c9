export const printedKinds = ['poster', 'letter'] as const;

/** What stands on the printed matter of an offer, in words. */
export interface Printed {
  language: string;
  town: string;
  title: string;
  summary: string;
  /** What is open and what is settled, as heading and text. */
  scope: readonly { heading: string; text: string }[];
  period: string;
  /** How one takes part, also without the internet. */
  how: string;
  otherwise: string;
  contact: string;
  /** The offer's address. */
  address: string;
}

/** So much of what is open and settled fits on a letter beside all else. */
const PART_LIMIT = 400;

/** A text as far as it has its place, cut between words. */
export const fitted = (text: string): string =>
  text.length <= PART_LIMIT ? text : `${text.slice(0, PART_LIMIT).replace(/\s+\S*$/, '')} …`;

/** The address as people type it. */
export const typedAddress = ({ address }: Printed): string => address.replace(/^https?:\/\//, '');
