import { sql } from 'drizzle-orm';
import { answerFiles } from '@/db/schema/surveys';
import type { Tx } from '@/db/tenancy';

/**
 * Writes the files that counted anonymous answers name anew in another order: neither where they lie nor the transaction
 * that wrote them says any more when an answer came, which names them.
 */
export async function mixFiles(tx: Tx, formatId: string): Promise<void> {
  await tx.execute(sql`
    with gone as (
      delete from ${answerFiles} where offer_format_id = ${formatId} and waiting_since is null returning *
    )
    insert into ${answerFiles} select * from gone order by random()`);
}
