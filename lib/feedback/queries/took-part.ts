import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import type { ContributionFacts } from '@/lib/moderation/model';

/**
 * Who has taken part below a contribution, each once: whoever answered a comment, or an answer to it; whoever said
 * something about an entry of a map. Neither who wrote the contribution, nor whose words are hidden or withdrawn, nor who
 * has left.
 */
export async function tookPartBelow(tx: Tx, { kind, id, authorId }: ContributionFacts): Promise<string[]> {
  const rows = await tx.execute<{ author_id: string }>(sql`
    with recursive said as materialized (
      ${kind === 'comment' ? branchOf(id) : discussionOf(id)}
    ), below as (
      select * from said where ${kind === 'comment' ? sql`parent_id = ${id}` : sql`parent_id is null`}
      union all
      select s.* from below b join said s on s.parent_id = b.id
    )
    select distinct b.author_id from below b join members m on m.id = b.author_id
    where not b.gone and m.erased_at is null and b.author_id <> ${authorId} order by b.author_id`);
  return rows.map((row) => row.author_id);
}

const SAID = sql`select c.id, c.parent_id, c.author_id, c.withdrawn_at is not null or c.hidden_by is not null as gone
  from comments c`;

/** By the top of the branch, since comments are found by that. */
const branchOf = (id: string) => sql`${SAID} where c.root_id =
  (select coalesce(self.root_id, self.id) from comments self where self.id = ${id})`;

const discussionOf = (id: string) => sql`${SAID} where c.thread_id =
  (select a.discussion_id from annotations a where a.id = ${id})`;
