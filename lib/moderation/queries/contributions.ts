import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import type { ContributionKind } from '../model';

/** A contribution as moderators see it in their queue, with its text whatever became of it. */
export interface ContributionView {
  kind: ContributionKind;
  id: string;
  threadId: string;
  text: string;
  author: string;
  postedAt: Date;
  gone: null | 'hidden' | 'withdrawn';
  /** The offer it stands in. */
  offer: string;
}

/** The tenant's latest contributions of all kinds, newest first. For moderators only: it shows what was hidden. */
export async function latestContributions(tx: Tx, limit = 30): Promise<ContributionView[]> {
  const rows = await tx.execute<
    Omit<ContributionView, 'postedAt'> & { postedAt: string } & Record<string, unknown>
  >(sql`
    with latest as (
      (select 'comment' as kind, id, thread_id, text, author_id, posted_at, withdrawn_at, hidden_by from comments
        order by posted_at desc limit ${limit})
      union all
      (select 'annotation', id, thread_id, text, author_id, posted_at, withdrawn_at, hidden_by from annotations
        order by posted_at desc limit ${limit})
    )
    select l.kind, l.id, l.thread_id as "threadId", l.text, coalesce(m.pseudonym, '') as author,
      l.posted_at as "postedAt", o.title as offer,
      case when l.withdrawn_at is not null then 'withdrawn' when l.hidden_by is not null then 'hidden' end as gone
    from latest l
    join members m on m.id = l.author_id
    join threads t on t.id = l.thread_id
    join offer_formats f on f.id = t.offer_format_id
    join offers o on o.id = f.offer_id
    order by l.posted_at desc limit ${limit}`);
  return [...rows].map((row) => ({ ...row, postedAt: new Date(row.postedAt) }));
}
