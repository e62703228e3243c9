import { and, eq, sql } from 'drizzle-orm';
import { answerFiles, waitingFiles } from '@/db/schema/surveys';
import type { Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import { TOGETHER } from '../model/due';
import { questionsOf } from '../model/page';
import { filesIn, withFiles } from '../model/questions';
import type { Survey } from '../queries/published-survey';
import type { OpenLetter } from './drop-letter';
import { markOfFile, takeWaiting } from './waiting-files';

/** About so many bytes of sealed files are opened in one transaction, which takes some seconds. */
export const ROUND_BYTES = 100 * 1_024 * 1_024;

/**
 * So many of these letters, from the first one on, as one transaction opens the files of: a whole group at least, however
 * large they are. The others wait for the next round.
 */
export async function inOneRound<T extends { letter: OpenLetter }>(
  tx: Tx,
  survey: Survey,
  mixed: readonly T[],
  most = ROUND_BYTES,
): Promise<readonly T[]> {
  const sizes = await sizesOf(tx, survey.formatId);
  if (sizes.size === 0) return mixed;
  let bytes = 0;
  const end = mixed.findIndex(({ letter }, index) => {
    for (const { id } of filesOf(survey, letter)) bytes += sizes.get(keyOf(survey, id)) ?? 0;
    return bytes > most && index >= TOGETHER;
  });
  return end < 0 ? mixed : mixed.slice(0, end);
}

/**
 * Opens the files that the letters of an anonymous survey name, one at a time and in the letters' order, and puts them
 * among those of counted answers under new ids. Out: the letters, naming these. A file belongs to one answer: another
 * letter that names it too is counted without.
 */
export async function openFiles(tx: Tx, survey: Survey, letters: readonly OpenLetter[]): Promise<OpenLetter[]> {
  const opened: OpenLetter[] = [];
  for (const letter of letters) {
    const ids = new Map<string, string>();
    for (const { id } of filesOf(survey, letter)) {
      const fresh = await openFile(tx, survey.formatId, id);
      if (fresh !== null) ids.set(id, fresh);
    }
    opened.push({ ...letter, answers: withFiles(questionsOf(survey.settings.pages), letter.answers, ids) });
  }
  return opened;
}

async function openFile(tx: Tx, formatId: string, id: string): Promise<string | null> {
  const file = await takeWaiting(tx, formatId, id);
  if (!file) return idOfPlain(tx, formatId, id);
  const { bytes } = file;
  const rows = await tx
    .insert(answerFiles)
    .values({ offerFormatId: formatId, ...file, size: bytes.length, waitingSince: null })
    .returning({ id: answerFiles.id });
  return one(rows, 'survey').id;
}

/** The same id, where the file was sent before files were sealed. */
async function idOfPlain(tx: Tx, formatId: string, id: string): Promise<string | null> {
  const own = and(eq(answerFiles.offerFormatId, formatId), eq(answerFiles.id, id));
  const [row] = await tx.select({ id: answerFiles.id }).from(answerFiles).where(own);
  return row?.id ?? null;
}

/** How large each file is that waits, sealed, in bytes. */
async function sizesOf(tx: Tx, formatId: string): Promise<Map<string, number>> {
  const rows = await tx
    .select({
      key: sql<string>`encode(${waitingFiles.mark}, 'hex')`,
      size: sql<number>`octet_length(${waitingFiles.sealed})`,
    })
    .from(waitingFiles)
    .where(eq(waitingFiles.offerFormatId, formatId));
  return new Map(rows.map(({ key, size }) => [key, size]));
}

const keyOf = ({ formatId }: Survey, id: string) => markOfFile(formatId, id).toString('hex');

const filesOf = ({ settings }: Survey, { answers }: OpenLetter) => filesIn(questionsOf(settings.pages), answers);
