/** How long one question may take in all, redirects and looking up names included, in milliseconds. */
export const ANSWER_MS = 5_000;
/** How large an answer may be once it is unpacked where the asker names no other limit, in bytes. */
export const ANSWER_BYTES = 10 * 1024 * 1024;
/** How often an answer may send us on. */
export const REDIRECTS = 3;

/** What is asked of an outside host. */
export interface Question {
  /** The media types that a useful answer has: small letters, no parameters. */
  types: readonly string[];
  /** Other than `ANSWER_BYTES`. */
  bytes?: number;
  /** Other than `ANSWER_MS`. */
  ms?: number;
  /** What is posted; absent: it is asked by GET. A post goes to one address only, and is not sent on. */
  post?: { text: string | Uint8Array; headers: Readonly<Record<string, string>> };
}

/** What an outside host answered: with this status, whichever it is. */
export interface Answer {
  status: number;
  /** The media type that it claims, in small letters, without parameters; empty where it claims none. */
  type: string;
  /** Unpacked. Empty where the type is none of those asked for, which only happens beside the status 200. */
  body: Buffer;
}

/** How the addresses of a host are found: all of them, of both families; none where there is no such host. */
export type Resolve = (host: string) => Promise<string[]>;
