import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { inTenant, type TenantId } from '@/db/tenancy';
import { TIME_ZONE } from '@/lib/text';
import type { ContributionKind } from '../model';
import type { DecisionView } from './decisions';

/** A decision as everybody may read it: without names, without what was said. */
export interface PublicDecision {
  id: string;
  outcome: DecisionView['outcome'];
  kind: ContributionKind;
  rule: number | null;
  /** The day, `2026-11-27`, of the tenant's clock. */
  day: string;
  offer: string;
  /** The path of the offer below the tenant's. */
  path: string;
}

export interface PublicLog {
  decisions: PublicDecision[];
  /** After which decision the next page goes on: its id; null at the end. */
  next: string | null;
}

const PAGE = 50;

/** The tenant's decisions about what was published, the latest first, from after one on. */
export const publicLog = (tenantId: TenantId, before: string | undefined): Promise<PublicLog> =>
  inTenant({ tenantId }, async (tx) => {
    const after = z.uuid().safeParse(before).data;
    const rows = await tx.execute<PublicDecision & Record<string, unknown>>(sql`
      select d.outcome, d.rule, to_char(d.decided_at at time zone ${TIME_ZONE}, 'YYYY-MM-DD') as day,
        d.id,
        case when exists (select from annotations a where a.id = d.contribution_id)
          or exists (select from held_contributions h where h.id = d.contribution_id and h.kind = 'annotation')
          then 'annotation' else 'comment' end as kind,
        o.title as offer, '/offers/' || o.slug as path
      from decisions d
      join threads t on t.id = d.thread_id
      join offer_formats f on f.id = t.offer_format_id
      join offers o on o.id = f.offer_id
      join publications p on p.offer_id = o.id
      where ${after ? sql`(d.decided_at, d.id) < (select l.decided_at, l.id from decisions l where l.id = ${after})` : sql`true`}
      order by d.decided_at desc, d.id desc limit ${PAGE + 1}`);
    const shown = [...rows].slice(0, PAGE);
    const last = shown.at(-1);
    return {
      decisions: shown,
      next: rows.length > PAGE && last ? last.id : null,
    };
  });
