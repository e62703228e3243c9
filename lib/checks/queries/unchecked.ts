import { sql } from 'drizzle-orm';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import type { ContributionKind } from '@/lib/moderation/model';
import { FLOOD_MINUTES, NEW_HOURS } from '../model/pace';

/** How many events are looked at in one transaction. */
export const EVENTS_AT_ONCE = 200;

/** A contribution whose text is new, with what is known of its author's pace. */
export interface Unchecked {
  kind: ContributionKind;
  id: string;
  threadId: string;
  seq: number;
  text: string;
  /** Taken back meanwhile. */
  isWithdrawn: boolean;
  isHidden: boolean;
  isEdited: boolean;
  /** Of the town's own people, reviewed before it was published, or brought in from elsewhere, where it was decided about. */
  isSpared: boolean;
  lately: number;
  isFirst: boolean;
}

/** The ids of a tenant's threads in which something happened since they were checked. */
export const threadsToCheck = (tenantId: TenantId): Promise<string[]> =>
  inTenant({ tenantId }, async (tx) => {
    const rows = await tx.execute<{ id: string }>(sql`
      select t.id from threads t left join check_places p on p.thread_id = t.id where t.head > coalesce(p.seq, 0)`);
    return rows.map(({ id }) => id);
  });

/** What follows in a thread after a number: up to which number, whether more may follow, and whose texts are new by it. */
export async function textsAfter(tx: Tx, threadId: string, after: number) {
  const events = await tx.execute<{ seq: string; type: string; entry_id: string | null }>(sql`
    select seq, type, entry_id from thread_events where thread_id = ${threadId} and seq > ${after}
    order by seq limit ${EVENTS_AT_ONCE}`);
  const ids = events.flatMap(({ type, entry_id }) => (entry_id && SAYS.test(type) ? [entry_id] : []));
  const upTo = Number(events.at(-1)?.seq ?? after);
  return {
    upTo,
    isMore: events.length === EVENTS_AT_ONCE,
    texts: await contributions(tx, threadId, [...new Set(ids)]),
  };
}

/** After which events there is a text to read, or none any more. */
const SAYS = /^(comment|annotation)\.(posted|added|edited|withdrawn)$/;

async function contributions(tx: Tx, threadId: string, ids: readonly string[]): Promise<Unchecked[]> {
  if (ids.length === 0) return [];
  const wanted = sql`any(string_to_array(${ids.join()}, ',')::uuid[])`;
  const one = (kind: ContributionKind) => sql`
    select ${kind}::text as kind, id, seq, text, author_id, posted_at, edited_at, withdrawn_at, hidden_by
    from ${sql.identifier(`${kind}s`)} where id = ${wanted}`;
  const rows = await tx.execute<Omit<Unchecked, 'seq' | 'threadId'> & { seq: string } & Record<string, unknown>>(sql`
    select w.kind, w.id, w.seq, w.text, w.withdrawn_at is not null as "isWithdrawn",
      w.hidden_by is not null as "isHidden",
      w.edited_at is not null as "isEdited",
      exists (select from roles r where r.member_id = w.author_id)
        or (m.import_key is not null and w.posted_at < now() - interval '1 hour')
        or exists (select from threads t join offer_formats f on f.id = t.offer_format_id
          where t.id = ${threadId} and f.reviews_first)
        or exists (select from audit_entries e where e.subject_id = w.id
          and e.action in ('comment.published', 'annotation.published')) as "isSpared",
      (${countBy('comments')} + ${countBy('annotations')})::int as lately,
      m.created_at > w.posted_at - make_interval(hours => ${NEW_HOURS})
        and not ${hasEarlier('comments')} and not ${hasEarlier('annotations')} as "isFirst"
    from (${one('comment')} union all ${one('annotation')}) w join members m on m.id = w.author_id
    order by w.seq`);
  return rows.map((row) => ({ ...row, seq: Number(row.seq), threadId }));
}

/** Not further than it tells. */
const countBy = (table: string) => sql`(select count(*) from (
  select from ${sql.identifier(table)} c where c.author_id = w.author_id
    and c.posted_at between w.posted_at - make_interval(mins => ${FLOOD_MINUTES}) and w.posted_at limit 100) few)`;

const hasEarlier = (table: string) => sql`exists (select from ${sql.identifier(table)} c
  where c.author_id = w.author_id and c.posted_at < w.posted_at)`;
