import { eq, sql } from 'drizzle-orm';
import { tallies } from '@/db/schema/surveys';
import { threads } from '@/db/schema/threads';
import type { Tx } from '@/db/tenancy';
import { questionsOf } from '../model/page';
import { talliesOf } from '../model/totals';
import type { Survey } from '../queries/published-survey';
import type { OpenLetter } from './drop-letter';

/** Adds responses to the kept totals of a survey, together. */
export async function addToTotals(tx: Tx, { formatId, threadId, settings }: Survey, taken: readonly OpenLetter[]) {
  const questions = questionsOf(settings.pages);
  const counts = new Map<string, number>();
  for (const { questionId, option } of taken.flatMap(({ answers }) => talliesOf(questions, answers))) {
    const key = `${questionId}\0${option}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  // Sorted, so that all writers lock in one order.
  const added = [...counts].sort().map(([key, count]) => [...key.split('\0'), count]);
  await tx
    .update(threads)
    .set({ commentCount: sql`comment_count + ${taken.length}` })
    .where(eq(threads.id, threadId));
  await tx.execute(sql`
    insert into ${tallies} (offer_format_id, question_id, option, count)
    select ${formatId}, t->>0, t->>1, (t->>2)::int from jsonb_array_elements(${JSON.stringify(added)}::jsonb) t
    on conflict (tenant_id, offer_format_id, question_id, option)
    do update set count = tallies.count + excluded.count`);
}
