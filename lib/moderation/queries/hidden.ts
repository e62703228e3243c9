import { inArray } from 'drizzle-orm';
import { comments } from '@/db/schema/threads';
import type { Tx } from '@/db/tenancy';

/** The texts of hidden comments, for moderators: comment id to text. */
export async function hiddenTexts(tx: Tx, ids: readonly string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const rows = await tx
    .select({ id: comments.id, text: comments.text })
    .from(comments)
    .where(inArray(comments.id, [...ids]));
  return Object.fromEntries(rows.map((row) => [row.id, row.text]));
}
