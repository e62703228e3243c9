import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { answerFiles } from '@/db/schema/surveys';
import type { Tx } from '@/db/tenancy';
import { Refusal } from '@/lib/errors';
import type { Survey } from '../queries/published-survey';
import { whichWait } from './waiting-files';

/**
 * Keeps the files that an answer names for as long as the answer, in the answer's own transaction. In: each file with the
 * question that asked for it (`filesIn`). `Invalid` with the problem `answer.file-gone` at the question where there is
 * none of this id, or another answer has it; of an anonymous survey only the counting tells whether another has.
 */
export async function claimFiles(
  tx: Tx,
  { formatId, settings }: Pick<Survey, 'formatId' | 'settings'>,
  files: readonly { question: string; id: string }[],
): Promise<void> {
  if (files.length === 0) return;
  const ids = files.map(({ id }) => id);
  const claimed = settings.anonymous ? await whichWait(tx, formatId, ids) : await claim(tx, formatId, ids);
  const questions = new Set(files.filter(({ id }) => !claimed.delete(id)).map(({ question }) => question));
  if (questions.size === 0) return;
  const problems = [...questions].map((field) => ({ field, code: 'answer.file-gone' }));
  throw new Refusal('Invalid', 'input.invalid', { problems });
}

async function claim(tx: Tx, formatId: string, ids: readonly string[]): Promise<Set<string>> {
  const own = and(inArray(answerFiles.id, ids), eq(answerFiles.offerFormatId, formatId));
  const free = and(own, isNotNull(answerFiles.waitingSince));
  const rows = await tx.update(answerFiles).set({ waitingSince: null }).where(free).returning({ id: answerFiles.id });
  return new Set(rows.map(({ id }) => id));
}
