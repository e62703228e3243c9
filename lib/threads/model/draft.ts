import { z } from 'zod';
import { COMMENT_LIMIT } from '../model';

/** What no database keeps and no screen shows: zero bytes, and halves of characters. */
const UNSTORABLE = /\0|\p{Surrogate}/gu;

const Text = z
  .string()
  .overwrite((text) => text.replace(UNSTORABLE, '\uFFFD'))
  .trim()
  .min(1, 'text.missing')
  .max(COMMENT_LIMIT, 'text.too-long');
const EmptyAsNull = z
  .literal('')
  .transform(() => null)
  .or(z.uuid().nullable())
  .default(null);

/** What a browser sends to post. `key` is made by the browser: sent twice with the same text, it is one comment. */
export const CommentDraft = z.object({ key: z.uuid(), threadId: z.uuid(), parentId: EmptyAsNull, text: Text });
export type CommentDraft = z.output<typeof CommentDraft>;

export const CommentEdit = z.object({ commentId: z.uuid(), text: Text });
export const CommentWithdrawal = z.object({ commentId: z.uuid() });

/** 1 agrees, -1 disagrees, 0 takes the vote back. Forms send strings. */
export const VoteDraft = z.object({ commentId: z.uuid(), value: z.coerce.number().pipe(z.literal([1, -1, 0])) });
