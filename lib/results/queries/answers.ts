import { sql } from 'drizzle-orm';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import type { FeedbackStatus } from '@/lib/feedback/model';
import { addressesOf } from '@/lib/moderation/queries/address';
import type { OfficialAnswer } from '../model';
import { visibleIn } from './visible';

/** So many answers a page lists; the reports have all. */
export const ANSWERS_SHOWN = 50;

/** What the municipality answered in an offer: how often with which status, and the newest of them. */
export interface Answers {
  statuses: { status: FeedbackStatus; count: number }[];
  newest: OfficialAnswer[];
}

/** The official answers to what everybody can read in an offer; of each contribution the newest one. */
export const answersIn = (actor: Actor, offerId: string): Promise<Answers> =>
  inTenant(actor, async (tx) => {
    const rows = await tx.execute<Omit<OfficialAnswer, 'href'> & { threadId: string } & Record<string, unknown>>(sql`
      select v.kind, v.id, v.thread_id as "threadId", case when v.covered_by is null then left(v.text, 300) else '' end as about,
        f.status, f.text, coalesce(m.pseudonym, '') as by, f.given_at::text as at
      from (select distinct on (coalesce(comment_id, annotation_id)) * from feedback
          order by coalesce(comment_id, annotation_id), seq desc) f
        join ${visibleIn(offerId)} v on v.id = coalesce(f.comment_id, f.annotation_id)
        join members m on m.tenant_id = f.tenant_id and m.id = f.given_by
      order by f.given_at desc, f.id`);
    const counts = new Map<FeedbackStatus, number>();
    for (const { status } of rows) counts.set(status, (counts.get(status) ?? 0) + 1);
    const shown = rows.slice(0, ANSWERS_SHOWN);
    const hrefs = await addressesOf(tx, shown);
    return {
      statuses: [...counts].map(([status, count]) => ({ status, count })),
      newest: shown.map(({ threadId: _, at, ...row }, index) => ({
        ...{ ...row, at: new Date(at).toISOString(), href: hrefs[index] ?? '' },
      })),
    };
  });
