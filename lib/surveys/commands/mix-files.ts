import { sql } from 'drizzle-orm';
import { answerFiles } from '@/db/schema/surveys';
import type { Tx } from '@/db/tenancy';

/**
 * Writes files that anonymous answers name anew in another order: neither where they lie nor the transaction that wrote
 * them says any more when an answer came, which names them. In: the ids of those that were just counted; absent: all.
 */
export async function mixFiles(tx: Tx, formatId: string, ids?: readonly string[]): Promise<void> {
  if (ids?.length === 0) return;
  const counted = sql`and id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids ?? [])}::jsonb))`;
  await tx.execute(sql`
    with gone as (
      delete from ${answerFiles}
      where offer_format_id = ${formatId} and waiting_since is null ${ids ? counted : sql``} returning *
    )
    insert into ${answerFiles} select * from gone order by random()`);
}
