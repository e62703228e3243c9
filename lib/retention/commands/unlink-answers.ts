import { sql } from 'drizzle-orm';
import type { Step } from './carry-out';
import { endedFor, threadsEndedFor } from './ended';
import { removeRows } from './gone';

/**
 * Who agreed, who supported and who answered a survey, once an offer has been over for long enough. The counts stay,
 * since contributions and results hold them; so do the answers, which belong to nobody then.
 */
export const unlinkAnswers: Step = async (tx, { answers }, limit) => {
  const threads = threadsEndedFor(answers);
  const rows = await removeRows(
    tx,
    [
      { table: 'votes', where: sql`comment_id in (select c.id from comments c where c.thread_id in ${threads})` },
      {
        table: 'supports',
        where: sql`annotation_id in (select a.id from annotations a where a.thread_id in ${threads})`,
      },
    ],
    limit,
  );
  const unlinked = await tx.execute(sql`
    update responses set member_id = null where id in (
      select id from responses where member_id is not null and offer_format_id in ${endedFor(answers)}
      limit ${limit - rows}) returning 1`);
  return rows + unlinked.length;
};
