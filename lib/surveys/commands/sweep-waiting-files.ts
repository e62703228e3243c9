import { and, asc, eq, gt, lt, sql } from 'drizzle-orm';
import { letters, waitingFiles } from '@/db/schema/surveys';
import { threads } from '@/db/schema/threads';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import { questionsOf } from '../model/page';
import { filesIn, type Question } from '../model/questions';
import { settingsOf } from '../queries/kept-settings';
import { openLetter } from './drop-letter';
import { markOfFile } from './waiting-files';

/**
 * Deletes the files sent for anonymous surveys that no answer has named for two days. Which ones answers name that wait
 * still is said only inside of them; where one does not open, the survey's files all stay.
 */
export async function sweepWaitingFiles(tenantId: TenantId): Promise<void> {
  const surveys = await inTenant({ tenantId }, (tx) =>
    tx.selectDistinct({ formatId: waitingFiles.offerFormatId }).from(waitingFiles).where(isOverdue),
  );
  for (const { formatId } of surveys) await inTenant({ tenantId }, (tx) => sweepSurvey(tx, formatId));
}

/** A day later than answers may begin to name one, so that none is deleted under an answer that is just arriving. */
const isOverdue = lt(waitingFiles.waitingSince, sql`current_date - 3`);

async function sweepSurvey(tx: Tx, formatId: string): Promise<void> {
  // Who counts meanwhile waits: it takes letters and files out together.
  await tx.select({ id: threads.id }).from(threads).where(eq(threads.subjectId, formatId)).for('update');
  const questions = questionsOf((await settingsOf(tx, formatId)).pages);
  const named = await namedIn(tx, formatId, questions);
  if (!named) return;
  const isNamed = sql`encode(${waitingFiles.mark}, 'hex') in (
    select jsonb_array_elements_text(${JSON.stringify(named)}::jsonb))`;
  await tx.delete(waitingFiles).where(and(eq(waitingFiles.offerFormatId, formatId), isOverdue, sql`not ${isNamed}`));
}

/** So many letters are opened at once. */
const AT_ONCE = 1_000;

/** The marks of the files that letters name; null where a letter does not open. */
async function namedIn(tx: Tx, formatId: string, questions: readonly Question[]): Promise<string[] | null> {
  const marks: string[] = [];
  for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await tx
      .select({ id: letters.id, sealed: letters.sealed })
      .from(letters)
      .where(and(eq(letters.offerFormatId, formatId), gt(letters.id, last)))
      .orderBy(asc(letters.id))
      .limit(AT_ONCE);
    for (const { sealed } of rows) {
      const named = namedBy(formatId, sealed, questions);
      if (!named) return null;
      marks.push(...named);
    }
    const end = rows.at(-1);
    if (!end) return marks;
    last = end.id;
  }
}

function namedBy(formatId: string, sealed: Buffer, questions: readonly Question[]): string[] | null {
  try {
    const { answers } = openLetter(formatId, sealed);
    return filesIn(questions, answers).map(({ id }) => markOfFile(formatId, id).toString('hex'));
  } catch {
    return null;
  }
}
