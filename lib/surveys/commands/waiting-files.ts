import { randomUUID } from 'node:crypto';
import { and, eq, gte, inArray, sql } from 'drizzle-orm';
import { waitingFiles } from '@/db/schema/surveys';
import type { Tx } from '@/db/tenancy';
import { logFault } from '@/lib/log';
import { markOf, seal, unseal } from '@/lib/sealing';
import type { GivenFile } from '../model/kind';

/** A file of an answer as it is: checked, and what is a picture made anew. */
export interface PlainFile {
  name: string;
  type: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  bytes: Buffer;
}

/** Sealed files are filled up to whole steps of so many bytes, so that their size says little of which is which. */
export const STEP_BYTES = 256 * 1_024;

/** Keeps a file, sealed, that an answer to an anonymous survey is going to name. Out: what the answer names it by. */
export async function keepWaiting(tx: Tx, formatId: string, file: PlainFile): Promise<GivenFile> {
  const id = randomUUID();
  const mark = markOfFile(formatId, id);
  await tx.insert(waitingFiles).values({ offerFormatId: formatId, mark, sealed: sealedFile(mark, file) });
  return { id, name: file.name };
}

/**
 * Which of these ids name a file that waits and is not about to be swept. Only read: a lock or a change would write the
 * number of the transaction, which also marks who takes part, beside the file.
 */
export async function whichWait(tx: Tx, formatId: string, ids: readonly string[]): Promise<Set<string>> {
  const byMark = new Map(ids.map((id) => [markOfFile(formatId, id).toString('hex'), id]));
  const rows = await tx
    .select({ mark: waitingFiles.mark })
    .from(waitingFiles)
    .where(
      and(
        eq(waitingFiles.offerFormatId, formatId),
        inArray(waitingFiles.mark, [...byMark.keys()].map(fromHex)),
        gte(waitingFiles.waitingSince, sql`current_date - 2`),
      ),
    );
  return new Set(rows.map(({ mark }) => byMark.get(mark.toString('hex')) as string));
}

/** Takes one out and opens it; null where there is none, or where it was damaged, which is told to the operator. */
export async function takeWaiting(tx: Tx, formatId: string, id: string): Promise<PlainFile | null> {
  const mark = markOfFile(formatId, id);
  const [row] = await tx
    .delete(waitingFiles)
    .where(and(eq(waitingFiles.offerFormatId, formatId), eq(waitingFiles.mark, mark)))
    .returning({ sealed: waitingFiles.sealed });
  try {
    return row ? openedFile(mark, row.sealed) : null;
  } catch (error) {
    // Its mark was made with our key, so that no other key will ever open it; the others must be counted.
    logFault(error, { survey: formatId });
    return null;
  }
}

/** What a file that waits is found by: only who has the platform's key and its id can tell that they belong together. */
export const markOfFile = (formatId: string, id: string): Buffer => markOf(`waiting file ${formatId}`, id);

const fromHex = (hex: string) => Buffer.from(hex, 'hex');

/** Its name and type in a line before it. */
const sealedFile = (mark: Buffer, { bytes, ...head }: PlainFile): Buffer =>
  seal(aboutOf(mark), Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes]), STEP_BYTES);

function openedFile(mark: Buffer, sealed: Uint8Array): PlainFile {
  const opened = unseal(aboutOf(mark), sealed);
  const end = opened.indexOf('\n');
  return { ...JSON.parse(opened.subarray(0, end).toString()), bytes: opened.subarray(end + 1) };
}

const aboutOf = (mark: Buffer) => `waiting file ${mark.toString('hex')}`;
