import { type Attribute, type Level, levelNamed } from '../model';

/** What an answer says of itself: where it comes from, whom it is for, from when until when. Times in ISO 8601. */
export interface Envelope {
  version: string;
  issuer: string;
  destination: string;
  inResponseTo: string;
  issuedAt: string;
  status: string;
}

/** The same for its assertion, and what that says of the person. */
export interface Told {
  id: string;
  version: string;
  issuer: string;
  issuedAt: string;
  audiences: string[];
  notBefore: string | undefined;
  notOnOrAfter: string;
  /** Each way in which the subject is confirmed as whoever brought the answer. */
  confirmations: { recipient: string; inResponseTo: string; notBefore: string | undefined; notOnOrAfter: string }[];
  /** How they signed in, as a class and as the attribute says. */
  authnClass: string;
  values: Partial<Record<Attribute, { value: string; level: Level | null }>>;
}

/** At which level the person signed in: the weaker where two places name one; null where none does. */
export function levelTold({ values, authnClass }: Told): Level | null {
  const said = values.level ? levelNamed(values.level.value) : null;
  if (values.level && said === null) return null;
  const byClass = levelNamed(authnClass);
  return said !== null && byClass !== null ? (Math.min(said, byClass) as Level) : (said ?? byClass);
}
