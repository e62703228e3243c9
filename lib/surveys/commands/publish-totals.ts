import { sql } from 'drizzle-orm';
import { placeCells, tallies } from '@/db/schema/surveys';
import type { Tx } from '@/db/tenancy';
import { record } from '@/lib/realtime/record';
import { isNews } from '../model/due';
import { mayPublish } from '../model/hiding';
import { questionsOf } from '../model/page';
import { columnsOf } from '../model/questions';
import { thresholdOf } from '../model/survey';
import { ANSWERED } from '../model/totals';
import { exactResults } from '../queries';
import type { Survey } from '../queries/published-survey';

/** Tells the public where the totals stand, if they moved by a whole group. */
export async function publishTotals(tx: Tx, { formatId, threadId, settings }: Survey): Promise<void> {
  const [total] = await tx
    .select({ count: tallies.count, published: tallies.published })
    .from(tallies)
    .where(
      sql`${tallies.offerFormatId} = ${formatId} and ${tallies.questionId} = ${ANSWERED} and ${tallies.option} = ${ANSWERED}`,
    );
  const threshold = thresholdOf(settings);
  if (!total || !isNews(total.count, total.published, threshold)) return;
  // Where the new totals would tell of too few in one place, all of them wait for the next response.
  const columns = questionsOf(settings.pages).map(columnsOf);
  if (!mayPublish(await exactResults(tx, formatId), columns, threshold)) return;
  await tx
    .update(tallies)
    .set({ published: sql`${tallies.count}` })
    .where(sql`${tallies.offerFormatId} = ${formatId} and ${tallies.published} <> ${tallies.count}`);
  await tx
    .update(placeCells)
    .set({ published: sql`${placeCells.count}` })
    .where(sql`${placeCells.offerFormatId} = ${formatId} and ${placeCells.published} <> ${placeCells.count}`);
  await record(tx, { threadId, type: 'response.given', entryId: null });
}
