import { inArray, sql } from 'drizzle-orm';
import { textMarks } from '@/db/schema/checks';
import type { Tx } from '@/db/tenancy';
import { marksOf } from '../model/shingles';
import { alikeTo, type Earlier, recordsOf } from '../queries/alike';
import type { Unchecked } from '../queries/unchecked';

/**
 * Keeps the marks of these contributions to a thread, so that later ones that are nearly the same are found, and forgets
 * those of what was taken back or rewritten. Out: for each of them the earlier ones that may be nearly the same.
 */
export async function markTexts(
  tx: Tx,
  threadId: string,
  texts: readonly Unchecked[],
): Promise<Map<string, Earlier[]>> {
  const marked = texts
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map(({ id, seq, text }) => ({ id, seq, marks: marksOf(threadId, text) }));
  const changed = texts.flatMap(({ id, isWithdrawn, isEdited }) => (isWithdrawn || isEdited ? [id] : []));
  if (changed.length > 0) await tx.delete(textMarks).where(inArray(textMarks.contributionId, changed));
  const lines = marked.flatMap(({ id, seq, marks }) => marks.map((mark) => ({ id, seq, mark })));
  if (lines.length > 0)
    await tx.execute(sql`
      insert into text_marks (mark, seq, contribution_id) select mark, seq, id from ${recordsOf(lines)}
      on conflict do nothing`);
  return alikeTo(tx, marked);
}
