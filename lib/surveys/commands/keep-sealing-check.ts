import { eq } from 'drizzle-orm';
import { sealingChecks } from '@/db/schema/surveys';
import type { Tx } from '@/db/tenancy';
import { Refusal } from '@/lib/errors';
import { checkOf } from '../queries/sealing-check';

/**
 * Keeps what tells the key that a survey works with, in the transaction that uses it first. Refuses with `Forbidden`
 * `survey.other-key` where another process was first, with another key.
 */
export async function keepSealingCheck(tx: Tx, formatId: string): Promise<void> {
  const mark = checkOf(formatId);
  const fresh = await tx
    .insert(sealingChecks)
    .values({ offerFormatId: formatId, mark })
    .onConflictDoNothing()
    .returning({ mark: sealingChecks.mark });
  if (fresh.length > 0) return;
  const [kept] = await tx.select().from(sealingChecks).where(eq(sealingChecks.offerFormatId, formatId));
  if (!kept?.mark.equals(mark)) throw new Refusal('Forbidden', 'survey.other-key');
}
