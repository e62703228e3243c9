/** Who is tried at every entry, in the town that it belongs to. */
export const people = [
  ...['nobody', 'guest', 'resident', 'suspended', 'moderator', 'editor', 'planner', 'admin', 'suspendedAdmin'],
] as const as readonly Person[];
export type Person =
  | 'nobody'
  | 'guest'
  | 'resident'
  | 'suspended'
  | 'moderator'
  | 'editor'
  | 'planner'
  | 'admin'
  | 'suspendedAdmin';

/**
 * Who is somebody elsewhere: the state's operator, and an admin of another town. Here both are nobody, whatever cookie
 * they show under whichever name; no row may say anything else.
 */
export const strangers = ['operator', 'elsewhere'] as const;
export type Who = Person | (typeof strangers)[number];
export const everyone: readonly Who[] = [...people, ...strangers];

/**
 * What somebody is told. `yes`: it is done or shown. `invalid`: the right to it was there, and what was sent is wrong or
 * comes too late. `sign-in`: sent to sign in. `forbidden`: told that they may not. `not-found`: there is no such thing.
 */
export type Answer = 'yes' | 'invalid' | 'sign-in' | 'forbidden' | 'not-found';
export type Answers = Readonly<Record<Person, Answer>>;

/** The ids of one set of things that may be asked for. Both towns have a set with the same ids. */
export interface Things {
  /** Unique among all sets. */
  mark: string;
  offer: { id: string; slug: string };
  /** Not published. */
  draft: { id: string; slug: string; format: string; thread: string };
  /** A discussion: `comment` is another resident's, `own` of who is tried; a moderator hid `hidden`, and `restorable` too strictly. */
  talk: { format: string; thread: string; comment: string; own: string; hidden: string; restorable: string };
  /** A map with its entries, as above. */
  map: { format: string; thread: string; entry: string; own: string; hidden: string };
  /** What waits for review: another resident's, and of who is tried. */
  held: { other: string; own: string };
  survey: { format: string; thread: string };
  /** As the survey, but anonymous. */
  secret: { format: string; thread: string };
  /** Nobody has taken part in it. */
  unused: { format: string; thread: string };
  /** A picture and a plan below the maps of the offer, and a plan of the draft. */
  picture: string;
  plan: string;
  draftPlan: string;
  /** A file that was sent with an answer, and the picture of an option by its hash. */
  file: string;
  optionPicture: string;
  /** A question of the town's library, and one that the town has taken out. */
  question: string;
  removed: string;
  /** Two themes of the offer, of which the first has a comment of the discussion; a step of its timeline; and a quote that who is
   * tried is asked for, with their own comment. */
  theme: string;
  otherTheme: string;
  step: string;
  quote: string;
  /** The case of the map's entry, which was reported, and which who is tried has claimed. */
  case: string;
  /** Another resident, and one who is a moderator too. */
  member: string;
  helper: string;
}

/** What a request carries besides its address. */
export interface Sent {
  path: string;
  form?: Record<string, string>;
  json?: object;
  /** A form with files: by field, the name and the content. */
  files?: Record<string, { name: string; content: string }>;
  headers?: Record<string, string>;
}

interface RowFacts {
  /** Which of several ways to ask this is; absent where there is one. */
  of?: string;
  /** The commands behind it, by their names. */
  does?: readonly string[];
  answers: Answers;
  /** No id of a tenant's is in it, so that there is none of another's to try. */
  namesNothing?: true;
  /** What a foreign and an unknown id are answered with, where that is not `not-found`: the id is not looked up. */
  elsewhere?: Answers;
  /** Nothing is looked up for who has no cookie, not even the town. */
  anyTown?: true;
  /** Shows what all towns have published. */
  ofAllTowns?: true;
  /** Posted by the browser from another site, as the way of signing in wants it. */
  fromElsewhere?: true;
  /** Ends sessions of who is tried, so that it is tried when all else is done. */
  last?: true;
}

/** Who may do what by an address: `at` is the method and the path as the files have it. */
export interface RouteRow extends RowFacts {
  at: string;
  /** `town` is the slug of the town that is asked. */
  send: (town: string, things: Things) => Sent;
}

/** Who may do what by a wish on the live connection: `at` is its name. */
export interface WishRow extends RowFacts {
  at: string;
  wish: (things: Things) => object;
}
