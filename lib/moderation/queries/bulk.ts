import { sql } from 'drizzle-orm';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed } from '@/lib/errors';
import { QUEUE_LIMIT } from '../model/queue';
import { canModerate } from '../policy';
import { urgent } from './matters';

/** What will become of a case when several are decided at once; all but `decide` and `withdrawn` stay as they are. */
export type BulkFate = 'decide' | 'withdrawn' | 'claimed' | 'objection' | 'closed';

export interface BulkItem {
  id: string;
  text: string;
  fate: BulkFate;
}

/**
 * The cases of these ids, in the order of the queue, with what will become of each. Ids of none are left out. Refuses
 * with `SignInNeeded` or `Forbidden`.
 */
export async function bulkItems(actor: Actor, ids: readonly string[]): Promise<BulkItem[]> {
  assertAllowed(canModerate(actor));
  if (ids.length === 0) return [];
  const wanted = sql.join(
    ids.slice(0, QUEUE_LIMIT).map((id) => sql`${id}`),
    sql`, `,
  );
  const rows = await inTenant(actor, (tx) =>
    tx.execute<BulkItem & Record<string, unknown>>(sql`
      select k.id, coalesce(c.text, a.text, h.text, '') as text,
        case when u.matter is null then 'closed' when u.matter = 'objection' then u.matter
          when k.claimed_until > now() and k.claimed_by <> ${actor.memberId}::uuid then 'claimed'
          when coalesce(c.withdrawn_at, a.withdrawn_at) is not null then 'withdrawn' else 'decide' end as fate
      from cases k
        left join (${urgent}) u on u.id = k.id
        left join comments c on k.kind = 'comment' and c.id = k.contribution_id
        left join annotations a on k.kind = 'annotation' and a.id = k.contribution_id
        left join held_contributions h on h.id = k.contribution_id
      where k.id::text in (${wanted}) order by u.rank, u.since, k.id`),
  );
  return [...rows];
}
