import { threads } from '@/db/schema/threads';
import type { Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';

/**
 * Gives a subject its thread, inside the command that makes the subject: a format's instance (`subjectId` is its own
 * id), or something in it. Out: the thread's id. Asks no policy: whoever may make the subject gets its thread.
 */
export async function openThread(tx: Tx, subject: { offerFormatId: string; subjectId: string }): Promise<string> {
  return one(await tx.insert(threads).values(subject).returning({ id: threads.id }), 'thread').id;
}
