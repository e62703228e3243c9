import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';

/** Forgets what was seen in somebody's contributions, and their marks, by which a guess of a text could be confirmed. */
export async function forgetSeen(tx: Tx, memberId: string): Promise<void> {
  const own = sql`(select id from comments where author_id = ${memberId}
    union all select id from annotations where author_id = ${memberId}
    union all select id from held_contributions where author_id = ${memberId})`;
  await tx.execute(sql`delete from text_marks where contribution_id in ${own}`);
  await tx.execute(sql`delete from findings where contribution_id in ${own}`);
}
