import { createHash } from 'node:crypto';
import { z } from 'zod';
import { COMMENT_LIMIT } from '@/lib/threads/model';

/** What an import is asked for: the offer's address, the folder, and which conversation's files in it. */
export const ImportWish = z.object({
  offer: z.string().min(1),
  directory: z.string().min(1),
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'polis.bad-name'),
});
export type ImportWish = z.output<typeof ImportWish>;

/** A comment of a Polis conversation. `id` and `author` are Polis's own numbers. */
export interface PolisComment {
  id: string;
  author: string;
  postedAt: Date;
  text: string;
  rejected: boolean;
}

/** What one person thinks of one comment in the end: 1 agrees, -1 disagrees, 0 passed. */
export interface PolisVote {
  comment: string;
  voter: string;
  value: 1 | -1 | 0;
  castAt: Date;
}

export interface PolisExport {
  /** The title that the conversation had, and what it said about itself. */
  topic: string;
  description: string;
  /** In the order in which they were made. */
  comments: PolisComment[];
  /** The last of each voter on each comment, in the order in which they were cast. */
  votes: PolisVote[];
}

/** A row that cannot be read: where, and the code of the reason. `line` counts from 1, the header's. */
export interface BrokenRow {
  file: string;
  line: number;
  code: string;
}

/** Milliseconds since 1970, in this century. */
const Time = z
  .string()
  .regex(/^\d{12,13}$/, 'time.invalid')
  .transform((text) => new Date(Number(text)));
const Id = z.string().regex(/^\d{1,12}$/, 'id.invalid');

/** The columns that are read; Polis writes more. */
export const CommentRow = z.object({
  timestamp: Time,
  'comment-id': Id,
  'author-id': Id,
  moderated: z.enum(['1', '0', '-1'], 'moderated.unknown'),
  'comment-body': z.string().trim().min(1, 'comment.empty').max(COMMENT_LIMIT, 'comment.too-long'),
});

export const VoteRow = z.object({
  timestamp: Time,
  'comment-id': Id,
  'voter-id': Id,
  vote: z.enum(['1', '0', '-1'], 'vote.unknown').transform((text) => Number(text) as 1 | -1 | 0),
});

/** The key of a person that this conversation brought in; no person's own account has one. */
export const importKeyOf = (name: string, person: string): string => `polis:${name}:${person}`;

/** What the person is called here. Polis itself knows no names. */
export const pseudonymOf = (name: string, person: string): string => `Teilnehmer:in ${person} (${name})`;

/** The key to post a comment with: the same for the same comment in the same thread, so that it is posted once. */
export function postKeyOf(threadId: string, name: string, comment: string): string {
  const hash = createHash('sha256').update(`polis ${threadId} ${name} ${comment}`).digest('hex');
  const [a, b, c, d] = [hash.slice(0, 8), hash.slice(8, 12), hash.slice(13, 16), hash.slice(17, 20)];
  return `${a}-${b}-8${c}-8${d}-${hash.slice(20, 32)}`;
}

/** How far an import is. */
export interface ImportProgress {
  step: 'comments' | 'votes';
  done: number;
  of: number;
}

/** What an import did: what was there already is not counted. */
export interface ImportReport {
  /** Path of the page on which the conversation stands. */
  path: string;
  comments: number;
  hidden: number;
  votes: number;
  people: number;
}
