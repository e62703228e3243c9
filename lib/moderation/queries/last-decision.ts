import { sql } from 'drizzle-orm';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { UNDO_MINUTES } from '../model/queue';

/** What the actor decided last and may still take back. */
export interface Undoable {
  caseId: string;
  outcome: 'hidden' | 'covered' | 'merged' | 'kept' | 'moot';
  rule: number | null;
}

/** The same, or null: nothing so lately, or it is not the last word of its case any more. */
export const lastDecision = (actor: Actor): Promise<Undoable | null> =>
  inTenant(actor, async (tx) => {
    const [row] = await tx.execute<Undoable & Record<string, unknown>>(sql`
      select k.id as "caseId", d.outcome, d.rule from decisions d join cases k on k.contribution_id = d.contribution_id and k.decision_id = d.id
      where d.decided_by = ${actor.memberId}::uuid and d.decided_at > now() - make_interval(mins => ${UNDO_MINUTES})
        and k.state = 'decided' and d.outcome in ('hidden', 'covered', 'merged', 'kept', 'moot')
        and not exists (select from objections o where o.case_id = k.id
          and (o.decision_id = d.id or o.decided_at = d.decided_at))
      order by d.decided_at desc limit 1`);
    return row ?? null;
  });
