import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { answerFiles } from '@/db/schema/surveys';
import type { Tx } from '@/db/tenancy';
import { Refusal } from '@/lib/errors';

/**
 * Keeps the files that an answer names for as long as the answer, in the answer's own transaction. In: the survey's
 * format, and each file with the question that asked for it (`filesIn`). Each file belongs to one answer: `Invalid` with
 * the problem `answer.file-gone` at the question where there is none of this id, or another answer has it.
 */
export async function claimFiles(
  tx: Tx,
  formatId: string,
  files: readonly { question: string; id: string }[],
): Promise<void> {
  if (files.length === 0) return;
  const ids = files.map(({ id }) => id);
  const own = and(inArray(answerFiles.id, ids), eq(answerFiles.offerFormatId, formatId));
  const free = and(own, isNotNull(answerFiles.waitingSince));
  const rows = await tx.update(answerFiles).set({ waitingSince: null }).where(free).returning({ id: answerFiles.id });
  const claimed = new Set(rows.map(({ id }) => id));
  const questions = new Set(files.filter(({ id }) => !claimed.delete(id)).map(({ question }) => question));
  if (questions.size === 0) return;
  const problems = [...questions].map((field) => ({ field, code: 'answer.file-gone' }));
  throw new Refusal('Invalid', 'input.invalid', { problems });
}
